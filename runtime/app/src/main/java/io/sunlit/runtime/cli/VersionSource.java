package io.sunlit.runtime.cli;

import io.sunlit.templates.difference.VersionFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a version to be compared: a BPMN file, or the folder of a template. */
final class VersionSource {

  private static final long LARGEST = 2 * 1024 * 1024;
  private static final int MOST = 2000;
  private static final List<String> ENDINGS =
      List.of(".bpmn", ".dmn", ".form", ".yaml", ".yml", ".md");

  private VersionSource() {}

  /**
   * @throws IllegalArgumentException if it is not there, too large, or no text in UTF-8
   */
  static VersionFiles read(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("Expected a file or folder, but there is no " + path);
    }
    if (!Files.isDirectory(path)) {
      return VersionFiles.diagram(text(path));
    }
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().limit(MOST).toList()) {
        String name = path.relativize(file).toString().replace('\\', '/');
        if (ENDINGS.stream().anyMatch(name::endsWith)) {
          files.put(name, text(file));
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Expected a readable folder " + path, e);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("Expected a template in folder " + path);
    }
    return new VersionFiles(files);
  }

  /**
   * Reads versions that are to be compared.
   *
   * @throws IllegalArgumentException also if some are diagrams and others are folders
   */
  static List<VersionFiles> alike(Path... paths) {
    List<VersionFiles> versions = Stream.of(paths).map(VersionSource::read).toList();
    if (versions.stream().map(version -> version.files().containsKey("")).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "Expected either diagrams or folders of templates, but one is of the other kind");
    }
    return versions;
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException("Expected at most 2 MB, but " + file + " is larger");
      }
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("Expected a text in UTF-8, but cannot read " + file, e);
    }
  }

  /** Writes a diagram to a file, or the files of a template into a folder. */
  static void write(VersionFiles version, Path out) throws IOException {
    String diagram = version.files().get("");
    if (diagram != null) {
      Files.writeString(out, diagram);
      return;
    }
    for (Map.Entry<String, String> file : version.files().entrySet()) {
      Path target = out.resolve(file.getKey());
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(target, file.getValue());
    }
  }
}
