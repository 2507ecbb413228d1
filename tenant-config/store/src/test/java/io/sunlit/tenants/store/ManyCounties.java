package io.sunlit.tenants.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a folder of counties made after the shipped ones, each with its own codes. */
final class ManyCounties {

  private static final Path SHIPPED = Path.of("../library/src/main/resources/tenants/counties");
  private static final List<String> MODELS = List.of("320582", "320583");
  private static final int FIRST = 328_101;
  private static final int DIVISIONS_BESIDE_EACH_OTHER = 99;

  private ManyCounties() {}

  /** The code of the n-th county, from 0; none ends in 00, which no county's does. */
  static String code(int n) {
    return String.valueOf(FIRST + n + n / DIVISIONS_BESIDE_EACH_OTHER);
  }

  /**
   * Writes them.
   *
   * @param items how many items each county has: those of its model, and then copies of those that
   *     are bound to a template and published
   */
  static void write(Path folder, int counties, int items) {
    StringBuilder divisions = new StringBuilder("divisions:\n");
    for (int n = 0; n < counties; n++) {
      String code = code(n);
      divisions.append("  - { code: \"%s\", name: 第%d县 }\n".formatted(code, n + 1));
      String model = MODELS.get(n % MODELS.size());
      SortedMap<String, String> files = read(SHIPPED.resolve(model));
      List<String> patterns = files.keySet().stream().filter(f -> f.startsWith("items/")).toList();
      List<String> bound =
          patterns.stream().filter(f -> text(files, f).contains("publish: true")).toList();
      files.forEach(
          (file, text) -> {
            String own = text.replace(model, code);
            switch (file) {
              case "county.yaml" ->
                  put(
                      folder,
                      code,
                      file,
                      "code: \"%s\"\nname: 第%d县\n".formatted(code, numberOf(code)));
              case "demo-officers.yaml" ->
                  put(
                      folder,
                      code,
                      "officers.yaml",
                      own.replaceAll("(username: )", "$1c" + code + "-"));
              default -> {
                if (!file.startsWith("items/")) {
                  put(folder, code, file, own);
                }
              }
            }
          });
      for (int i = 0; i < items; i++) {
        boolean first = i < patterns.size();
        String pattern = first ? patterns.get(i) : bound.get((i - patterns.size()) % bound.size());
        int copy = first ? 0 : 1 + (i - patterns.size()) / bound.size();
        put(
            folder,
            code,
            pattern.replace(".yaml", "-" + copy + ".yaml"),
            text(files, pattern)
                .replace(model, code)
                .replaceFirst("(?m)^(code: .*)$", "$1-" + copy));
      }
    }
    put(folder.resolve("platform"), "divisions.yaml", divisions.toString());
  }

  private static String text(SortedMap<String, String> files, String file) {
    return Objects.requireNonNull(files.get(file));
  }

  private static int numberOf(String code) {
    return Integer.parseInt(code) - FIRST + 1;
  }

  private static SortedMap<String, String> read(Path county) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(county)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(county.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static void put(Path folder, String county, String file, String text) {
    put(folder.resolve("counties").resolve(county), file, text);
  }

  private static void put(Path folder, String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
