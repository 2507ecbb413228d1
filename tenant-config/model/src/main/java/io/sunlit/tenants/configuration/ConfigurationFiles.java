package io.sunlit.tenants.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final long MAX_BYTES = 4_000_000;

  public ConfigurationFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  public static ConfigurationFiles of(Map<String, String> texts) {
    return new ConfigurationFiles(new TreeMap<>(texts));
  }

  /**
   * Reads every file below the folder, except hidden ones and notes ({@code *.md}).
   *
   * @throws ConfigurationRefused naming the files that are no text
   */
  public static ConfigurationFiles read(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<ConfigurationProblem> problems = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(READABLE_NOTE) && !name.startsWith(".") && !name.contains("/.")) {
          read(path, name, problems).ifPresent(text -> texts.put(name, text));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the configuration in " + folder, e);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return new ConfigurationFiles(texts);
  }

  private static Optional<String> read(Path path, String name, List<ConfigurationProblem> problems)
      throws IOException {
    if (Files.size(path) > MAX_BYTES) {
      problems.add(
          new ConfigurationProblem(
              name,
              0,
              null,
              "文件超过 4 MB：请拆分，或移出此文件夹",
              "Larger than 4 MB: split it, or move it away"));
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(path));
    } catch (CharacterCodingException e) {
      problems.add(
          new ConfigurationProblem(
              name,
              0,
              null,
              "不是 UTF-8 文本：请另存为 UTF-8 编码的 YAML，或移出此文件夹",
              "Not UTF-8 text: save it as YAML in UTF-8, or move it away"));
      return Optional.empty();
    }
  }

  /** The files below a sub-folder, with paths relative to it. */
  public ConfigurationFiles below(String folder) {
    String prefix = folder + "/";
    SortedMap<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> file : texts.tailMap(prefix).entrySet()) {
      if (!file.getKey().startsWith(prefix)) {
        break;
      }
      found.put(file.getKey().substring(prefix.length()), file.getValue());
    }
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
