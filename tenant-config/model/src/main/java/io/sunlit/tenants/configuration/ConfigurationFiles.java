package io.sunlit.tenants.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of the files below a folder, by path with forward slashes, in the order of their paths.
 * Where they came from (a disk, a jar) no longer matters.
 */
public record ConfigurationFiles(SortedMap<String, String> texts) {

  /** Files that hold no configuration and may stand anywhere. */
  private static final String READABLE_NOTE = ".md";

  public ConfigurationFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public static ConfigurationFiles of(Map<String, String> texts) {
    return new ConfigurationFiles(new TreeMap<>(texts));
  }

  /** Reads every file below the folder, except hidden ones and notes ({@code *.md}). */
  public static ConfigurationFiles read(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(READABLE_NOTE) && !name.startsWith(".") && !name.contains("/.")) {
          texts.put(name, Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the configuration in " + folder, e);
    }
    return new ConfigurationFiles(texts);
  }

  /** The files below a sub-folder, with paths relative to it. */
  public ConfigurationFiles below(String folder) {
    String prefix = folder + "/";
    SortedMap<String, String> found = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(prefix)) {
            found.put(path.substring(prefix.length()), text);
          }
        });
    return new ConfigurationFiles(found);
  }

  /** Names of the folders directly below this one, in order. */
  public SortedMap<String, ConfigurationFiles> folders() {
    SortedMap<String, ConfigurationFiles> folders = new TreeMap<>();
    for (String path : texts.keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        folders.computeIfAbsent(path.substring(0, slash), this::below);
      }
    }
    return folders;
  }

  /** The text of a file, or null if there is no such file. */
  public @Nullable String text(String path) {
    return texts.get(path);
  }
}
