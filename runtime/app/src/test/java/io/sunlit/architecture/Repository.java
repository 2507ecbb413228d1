package io.sunlit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The files of the repository, as paths relative to its root, without what a build or a run writes.
 */
final class Repository {

  private static final Set<String> NOT_OURS =
      Set.of(
          ".git",
          ".node",
          ".engine",
          ".logs",
          ".idea",
          "data",
          "target",
          "node_modules",
          "generated",
          "bundles",
          "vite.generated.ts");

  private static final Path ROOT = findRoot();

  private static final Set<String> TYPES =
      files().stream()
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
          .collect(Collectors.toUnmodifiableSet());

  private Repository() {}

  static Path root() {
    return ROOT;
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("sunlit"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException(
            "no folder above the working directory holds the script sunlit");
      }
      folder = parent;
    }
    return folder;
  }

  /** All files, with / between folders, sorted. */
  static SortedSet<String> files() {
    SortedSet<String> files = new TreeSet<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              Path name = folder.getFileName();
              boolean skip = name != null && NOT_OURS.contains(name.toString()) && !isDocs(folder);
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!NOT_OURS.contains(String.valueOf(file.getFileName()))) {
                files.add(ROOT.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean isDocs(Path folder) {
    return folder.startsWith(ROOT.resolve("docs"));
  }

  /** True if a file or folder is there. */
  static boolean exists(String path) {
    return Files.exists(ROOT.resolve(path));
  }

  /** True if a Java file declares the type of this name as its main type. */
  static boolean hasType(String simpleName) {
    return TYPES.contains(simpleName);
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
