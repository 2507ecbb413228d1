package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What compiled classes do not show: length, leftovers, front doors. */
class SourcesTest {

  private static final int LONGEST_FILE = 400;
  private static final Pattern UNOWNED_TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!.*#\\d+)");
  private static final Pattern PRINTING =
      Pattern.compile("System\\.(out|err)\\.|printStackTrace\\(\\)");

  /** Files that may be longer, and why. */
  private static final Map<String, String> MAY_BE_LONG =
      Map.of("PatternReader.java", "one grammar, read top down; half of it alone says nothing");

  /** Files that may print, and why: everything else writes to the log. */
  private static final Map<String, String> MAY_PRINT =
      Map.of(
          "LaunchTrouble.java",
          "there is no platform yet that could log it",
          "ParentWatch.java",
          "last words in the broker's own log, while its logging is ending");

  @Test
  void filesAreShort() {
    assertThat(sources("java", "ts"))
        .filteredOn(file -> !MAY_BE_LONG.containsKey(name(file)))
        .filteredOn(file -> Repository.text(file).lines().count() > LONGEST_FILE)
        .as("files over %d lines; split each by what it does", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItDoes() {
    List<String> doors =
        sources("java").stream()
            .filter(file -> file.matches(".*/src/main/.*/package-info\\.java"))
            .toList();
    assertThat(doors).isNotEmpty();
    assertThat(doors)
        .filteredOn(file -> !Repository.text(file).startsWith("/**"))
        .as("package-info.java that does not begin with a sentence on what the package does")
        .isEmpty();
  }

  @Test
  void nothingIsLeftOver() {
    List<String> found = new ArrayList<>();
    for (String file : sources("java", "ts")) {
      if (!file.contains("/architecture/")) {
        found.addAll(leftovers(file, Repository.text(file)));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void catchesLeftovers() {
    assertThat(leftovers("a/src/main/java/A.java", "// TODO later\nSystem.out.println(1);"))
        .containsExactly(
            "a/src/main/java/A.java:1: // TODO later",
            "a/src/main/java/A.java:2: System.out.println(1);");
    assertThat(leftovers("a/src/main/java/A.java", "// TODO #12 later")).isEmpty();
  }

  private static List<String> leftovers(String file, String text) {
    List<String> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean mayPrint = file.contains("/src/test/") || MAY_PRINT.containsKey(name(file));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (UNOWNED_TODO.matcher(line).find() || (!mayPrint && PRINTING.matcher(line).find())) {
        found.add(file + ":" + (i + 1) + ": " + line.strip());
      }
    }
    return found;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static List<String> sources(String... extensions) {
    List<String> endings = List.of(extensions);
    return Repository.files().stream()
        .filter(file -> endings.contains(file.substring(file.lastIndexOf('.') + 1)))
        .toList();
  }
}
