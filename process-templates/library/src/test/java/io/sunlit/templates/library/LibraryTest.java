package io.sunlit.templates.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.scenario.Scenario;
import io.sunlit.templates.scenario.ScenarioStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be said of the templates without running them. */
class LibraryTest {

  private static final Path ROOT = Path.of("src/main/resources/process-templates");

  static List<ProcessTemplate> templates() {
    return ProcessTemplates.onClassPath(LibraryTest.class.getClassLoader()).all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHasNoProblems(ProcessTemplate template) {
    assertThat(template.check()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateUsesEachOfItsForms(ProcessTemplate template) {
    Flow flow = template.flow();
    Set<String> used = new TreeSet<>();
    flow.applicationForm().ifPresent(used::add);
    flow.humanSteps().stream().map(HumanStep::form).forEach(used::add);
    assertThat(template.forms().keySet()).isEqualTo(used);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateIsExplainedInChinese(ProcessTemplate template) {
    assertThat(template.readme()).startsWith("# ").containsPattern("\\p{IsHan}{4}").contains("依据");
    assertThat(template.flow().labels().values())
        .allSatisfy(label -> assertThat(label).containsPattern("\\p{IsHan}"));
    template
        .formSchemas()
        .values()
        .forEach(
            form ->
                assertThat(form.fields())
                    .allSatisfy(field -> assertThat(field.label()).containsPattern("\\p{IsHan}")));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void scenariosFillInTheFormsAsOfficialsMust(ProcessTemplate template) {
    for (Scenario scenario : template.scenarios()) {
      template
          .flow()
          .applicationForm()
          .ifPresent(form -> valid(template, scenario, form, scenario.application()));
      for (ScenarioStep step : scenario.steps()) {
        if (step instanceof ScenarioStep.Complete complete) {
          HumanStep human = step(template, complete.step());
          assertThat(human.actions()).as(scenario.name()).contains(complete.action());
          if (human.form() != null) {
            valid(template, scenario, human.form(), complete.with());
          }
        }
      }
    }
  }

  private static HumanStep step(ProcessTemplate template, String id) {
    return template.flow().humanSteps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No step " + id + " in " + template.name()));
  }

  private static void valid(
      ProcessTemplate template, Scenario scenario, String form, ObjectNode data) {
    FormSchema schema = Objects.requireNonNull(template.formSchemas().get(form), form);
    SubmissionVerdict verdict = schema.judge(data, JsonNodeFactory.instance.objectNode());
    assertThat(verdict.errors())
        .as("%s/%s, form %s", template.name(), scenario.name(), form)
        .isEmpty();
  }

  @Test
  void everyFileBelongsToATemplate() throws IOException {
    Set<String> expected =
        templates().stream()
            .flatMap(LibraryTest::files)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add("index.yaml");
    try (Stream<Path> files = Files.walk(ROOT)) {
      Set<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found).isEqualTo(expected);
    }
  }

  /** docs/generated/templates.md is written from the templates; the build compares. */
  @Test
  void theListOfTemplatesIsTrue() throws IOException {
    Path page = Path.of("../../docs/generated/templates.md");
    StringBuilder text =
        new StringBuilder(
            """
            # Process templates (流程模板)

            Written by `LibraryTest`. `LibraryProcessTest` runs every scenario on a real engine and fails on a sequence flow that no scenario takes, so
            that the path coverage of each template is total.

            | 模板 | 权力类型 | 步骤 | 路径 | 情景 |
            |---|---|---|---|---|
            """);
    for (ProcessTemplate template : templates()) {
      Flow flow = template.flow();
      text.append(
          "| %s · %s | %s | %d | %d | %s |\n"
              .formatted(
                  template.titleZh(),
                  template.titleEn(),
                  String.join(", ", template.powerTypes()),
                  flow.humanSteps().size() + flow.jointApprovals().size(),
                  flow.graph().flows().size(),
                  template.scenarios().stream()
                      .map(Scenario::name)
                      .collect(Collectors.joining(", "))));
    }
    if (Boolean.getBoolean("sunlit.write-docs")) {
      Files.writeString(page, text);
    }
    assertThat(Files.readString(page))
        .as("%s; write it again with -Dsunlit.write-docs=true", page)
        .isEqualTo(text.toString());
  }

  private static Stream<String> files(ProcessTemplate template) {
    String folder = template.name() + "/";
    return Stream.of(
            Stream.of("template.yaml", "process.bpmn", "README.md"),
            template.forms().keySet().stream().map(form -> "forms/" + form + ".form"),
            template.decisions().keySet().stream().map(name -> "decisions/" + name + ".dmn"),
            template.scenarios().stream().map(s -> "scenarios/" + s.name() + ".yaml"))
        .flatMap(names -> names)
        .map(folder::concat);
  }
}
