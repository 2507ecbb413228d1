package io.sunlit.templates.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowCheck;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.checks.CheckExamples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every check has a page with a bad and a good flow, and the page shows what the check does. */
class CheckPagesTest {

  private static final Path FOLDER = Path.of("../../docs/checks");
  private static final Map<String, Example> EXAMPLES = CheckExamples.all();
  private static final JsonNode TEXTS = texts();

  static Set<String> codes() {
    return EXAMPLES.keySet();
  }

  @Test
  void everyCheckHasAnExampleAndATextAndNothingElseHas() {
    List<String> codes = TemplateChecks.all().stream().map(TemplateCheck::code).toList();
    assertThat(EXAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(TEXTS.propertyNames()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void onlyTheCheckItselfTellsTheBadFlowFromTheGood(String code) {
    Example example = Objects.requireNonNull(EXAMPLES.get(code));
    Set<String> good = found(example.good(), example.context());
    Set<String> bad = found(example.bad(), example.context());
    assertThat(good).doesNotContain(code);
    assertThat(bad).contains(code);
    bad.remove(code);
    assertThat(bad).as("beside " + code).isEqualTo(good);
  }

  @Test
  void thePagesAndPicturesAreWhatTheChecksSay() throws IOException {
    SortedMap<String, String> pages = pages();
    if (Boolean.getBoolean("sunlit.write-docs")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    SortedMap<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        written.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    assertThat(written.keySet()).isEqualTo(pages.keySet());
    pages.forEach(
        (name, page) ->
            assertThat(written.get(name))
                .as("%s; write it again with -Dsunlit.write-docs=true", name)
                .isEqualTo(page));
  }

  private static Set<String> found(FlowXml flow, CheckContext context) {
    return problems(flow, context).stream()
        .map(TemplateProblem::check)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static List<TemplateProblem> problems(FlowXml flow, CheckContext context) {
    return FlowCheck.check(flow.read(), context);
  }

  private static SortedMap<String, String> pages() {
    SortedMap<String, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder(
            """
            # 检查 · Checks

            发布前对流程做的全部检查，每个一页，附一个错误的和一个正确的例子。页面和图由 `CheckPagesTest` 生成并核对。

            All checks of a flow before it is published: a page each, with a bad and a good example. Written and compared by `CheckPagesTest`.

            | | 检查 | Check |
            |---|---|---|
            """);
    Map<String, Example> ordered = new LinkedHashMap<>();
    for (TemplateCheck check : TemplateChecks.all()) {
      ordered.put(check.code(), Objects.requireNonNull(EXAMPLES.get(check.code())));
    }
    ordered.forEach(
        (code, example) -> {
          JsonNode text = TEXTS.path(code);
          index.append(
              "| [%s](%s.md) | %s | %s |\n"
                  .formatted(code, code, text.path("zh").asString(), text.path("en").asString()));
          pages.put(code + ".md", page(code, text, example));
          pages.put(code + "-bad.svg", picture(code, example.bad(), example.context()));
          pages.put(code + "-good.svg", picture(code, example.good(), example.context()));
        });
    pages.put("README.md", index.toString());
    return pages;
  }

  private static String page(String code, JsonNode text, Example example) {
    StringBuilder page = new StringBuilder();
    page.append("# %s · %s\n\n".formatted(text.path("zh").asString(), text.path("en").asString()));
    page.append("%s\n\n".formatted(text.path("textZh").asString()));
    page.append("%s\n\n".formatted(text.path("textEn").asString()));
    page.append("## 错误 · Bad\n\n![错误的流程](%s-bad.svg)\n".formatted(code));
    for (TemplateProblem problem : problems(example.bad(), example.context())) {
      if (problem.check().equals(code)) {
        boolean error = problem.severity() == TemplateProblem.Severity.ERROR;
        page.append(
            "\n- %s：%s\n  %s: %s\n"
                .formatted(
                    error ? "错误" : "提醒",
                    problem.messageZh(),
                    error ? "Error" : "Warning",
                    problem.messageEn()));
      }
    }
    return page.append("\n## 正确 · Good\n\n![正确的流程](%s-good.svg)\n".formatted(code)).toString();
  }

  private static String picture(String code, FlowXml flow, CheckContext context) {
    Set<String> red =
        problems(flow, context).stream()
            .filter(problem -> problem.check().equals(code))
            .map(problem -> String.valueOf(problem.element()))
            .collect(Collectors.toSet());
    return DiagramPicture.of(flow.read().graph(), red);
  }

  private static JsonNode texts() {
    try (InputStream in = CheckPagesTest.class.getResourceAsStream("/check-pages.yaml")) {
      return YAMLMapper.builder().build().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
