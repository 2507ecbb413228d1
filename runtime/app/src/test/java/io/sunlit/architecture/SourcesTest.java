package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What compiled classes do not show: length, leftovers, front doors. */
class SourcesTest {

  private static final int LONGEST_FILE = 400;
  private static final Pattern UNOWNED_TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!.*#\\d+)");
  private static final Pattern PRINTING =
      Pattern.compile("System\\.(out|err)\\.|printStackTrace\\(\\)");

  /** The command line prints; nothing else does. */
  private static final Pattern MAY_PRINT =
      Pattern.compile(".*/runtime/(demo|bench|commands|shell)/.*|.*/Application\\.java");

  @Test
  void filesAreShort() {
    assertThat(sources("java", "ts"))
        .allSatisfy(
            file ->
                assertThat(Repository.text(file).lines().count())
                    .as("lines of %s; split it by what it does", file)
                    .isLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void everyPackageSaysWhatItDoes() {
    assertThat(
            sources("java").stream().filter(file -> file.endsWith("/package-info.java")).toList())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Repository.text(file))
                    .as("%s begins with a sentence on what the package does", file)
                    .startsWith("/**"));
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
    boolean mayPrint = file.contains("/src/test/") || MAY_PRINT.matcher(file).matches();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (UNOWNED_TODO.matcher(line).find() || (!mayPrint && PRINTING.matcher(line).find())) {
        found.add(file + ":" + (i + 1) + ": " + line.strip());
      }
    }
    return found;
  }

  private static List<String> sources(String... extensions) {
    List<String> endings = List.of(extensions);
    return Repository.files().stream()
        .filter(file -> endings.contains(file.substring(file.lastIndexOf('.') + 1)))
        .toList();
  }
}
