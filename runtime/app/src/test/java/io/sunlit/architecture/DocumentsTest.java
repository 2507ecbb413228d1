package io.sunlit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, folders, links, tests. */
class DocumentsTest {

  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  /** Taken by the browser test. */
  private static final String PICTURES = "docs/manual/";

  private static final Pattern PATH = Pattern.compile("\\.?[\\w-][\\w.-]*(/[\\w.-]+)*/?");
  private static final Pattern FILE_NAME =
      Pattern.compile("[\\w.-]+\\.(java|xml|md|yaml|bpmn|sh|awk|ts|properties)");
  private static final Pattern TEST_NAME =
      Pattern.compile("[A-Z]\\w*(ArchTest|ModuleTest|ProcessTest|Test|IT)");

  /** Folders that a build or a run makes. */
  private static final Set<String> MADE_LATER =
      Set.of("data", "target", ".node", ".engine", ".logs", "runtime/app/target");

  @Test
  void everyPathInCodeFontExists() {
    SortedSet<String> files = Repository.files();
    Set<String> names =
        files.stream().map(f -> f.substring(f.lastIndexOf('/') + 1)).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (String document : documents()) {
      for (String path : paths(Repository.text(document))) {
        if (path.contains("/") ? !Repository.exists(path) : !names.contains(path)) {
          missing.add(document + " names " + path);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyLinkExists() {
    List<String> missing = new ArrayList<>();
    for (String document : documents()) {
      String folder = document.substring(0, document.lastIndexOf('/') + 1);
      Matcher link = LINK.matcher(Repository.text(document));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains("://")
            && !target.startsWith(PICTURES)
            && !Repository.exists(folder + target)) {
          missing.add(document + " links to " + target);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTestInCodeFontExists() {
    List<String> missing = new ArrayList<>();
    for (String document : documents()) {
      code(Repository.text(document)).stream()
          .filter(name -> TEST_NAME.matcher(name).matches())
          .filter(name -> !Repository.hasType(name))
          .forEach(name -> missing.add(document + " names " + name));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theGlossaryNamesTypesThatExist() {
    List<String> types =
        Repository.text("docs/glossary.md")
            .lines()
            .filter(line -> line.startsWith("| ") && line.split("\\|").length > 3)
            .flatMap(line -> code(line.split("\\|")[2]).stream())
            .filter(name -> !name.contains(" "))
            .toList();
    assertThat(types).hasSizeGreaterThan(20);
    assertThat(types).filteredOn(type -> !Repository.hasType(type)).isEmpty();
  }

  @Test
  void theChineseReadmeIsATwin() {
    String english = Repository.text("README.md");
    String chinese = Repository.text("README.zh-CN.md");
    assertThat(code(chinese)).containsExactlyInAnyOrderElementsOf(code(english));
    assertThat(links(chinese))
        .filteredOn(l -> !l.startsWith("README"))
        .containsExactlyElementsOf(
            links(english).stream().filter(l -> !l.startsWith("README")).toList());
    assertThat(headings(chinese)).isEqualTo(headings(english));
  }

  @Test
  void noticesAPathThatIsGone() {
    assertThat(paths("see `forms/modle`, `pom.xml` and ```\n`no/path`\n``` and `./data/x.db`"))
        .containsExactly("forms/modle", "pom.xml");
    assertThat(Repository.exists("forms/modle")).isFalse();
    assertThat(paths("`<tag/>`, `/api/v1`, `a b/c`, `i18n/<module>_en`, `zeebe:userTask`"))
        .isEmpty();
  }

  private static List<String> documents() {
    List<String> documents =
        Repository.files().stream()
            .filter(f -> f.endsWith(".md"))
            .filter(f -> !f.contains("/") || f.startsWith("docs/"))
            .toList();
    assertThat(documents).contains("README.md", "README.zh-CN.md", "CONTRIBUTING.md");
    return documents;
  }

  private static List<String> code(String text) {
    List<String> found = new ArrayList<>();
    Matcher code = CODE.matcher(CODE_BLOCK.matcher(text).replaceAll(""));
    while (code.find()) {
      found.add(code.group(1));
    }
    return found;
  }

  /** Of what is in code font, the paths of our own, without a leading ./ and a trailing slash. */
  private static List<String> paths(String text) {
    return code(text).stream()
        .map(code -> code.replaceFirst("^\\./", "").replaceFirst("/$", ""))
        .filter(
            code ->
                code.contains("/")
                    ? PATH.matcher(code).matches()
                    : FILE_NAME.matcher(code).matches())
        .filter(
            path ->
                MADE_LATER.stream()
                    .noneMatch(made -> path.equals(made) || path.startsWith(made + "/")))
        .toList();
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  private static long headings(String text) {
    return text.lines().filter(line -> line.startsWith("#")).count();
  }
}
