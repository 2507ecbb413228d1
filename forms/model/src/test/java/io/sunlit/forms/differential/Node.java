package io.sunlit.forms.differential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Node is: the folder of the Vaadin build, the repository's own, or the machine's. */
final class Node {

  private Node() {}

  static String executable() {
    Path folder = folder();
    return folder == null ? "node" : folder.resolve("node").toString();
  }

  static List<String> npm() {
    Path folder = folder();
    return folder == null
        ? List.of("npm")
        : List.of(executable(), folder.resolve("node_modules/npm/bin/npm-cli.js").toString());
  }

  private static @Nullable Path folder() {
    String given = System.getProperty("vaadin.node.folder", "");
    List<Path> folders =
        given.isBlank()
            ? List.of(Path.of("../../.node/bin"))
            : List.of(Path.of(given), Path.of("../../.node/bin"));
    return folders.stream()
        .map(Path::toAbsolutePath)
        .filter(f -> Files.isExecutable(f.resolve("node")))
        .findFirst()
        .orElse(null);
  }
}
