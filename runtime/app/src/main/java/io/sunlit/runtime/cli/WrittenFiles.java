package io.sunlit.runtime.cli;

import io.sunlit.tenants.configuration.ConfigurationFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a folder hold exactly the given files; notes and hidden files of others stay. */
final class WrittenFiles {

  private static final String YAML = ".yaml";

  private WrittenFiles() {}

  static void write(Path folder, ConfigurationFiles files) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
          Files.writeString(path, file.getValue());
        }
      }
      for (Path path : yaml(folder)) {
        if (files.text(folder.relativize(path).toString().replace('\\', '/')) == null) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(YAML)).toList();
    }
  }
}
