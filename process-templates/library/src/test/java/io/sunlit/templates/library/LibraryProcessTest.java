package io.sunlit.templates.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.Flow;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.scenario.Scenario;
import io.sunlit.templates.scenario.ScenarioFailed;
import io.sunlit.templates.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every scenario of every template on a Zeebe engine; a path without scenario fails. */
class LibraryProcessTest {

  private static final ScenarioReport REPORT = new ScenarioReport();

  private static ZeebeRunner engine;

  @BeforeAll
  static void startEngine() {
    engine = new ZeebeRunner();
  }

  @AfterAll
  static void stopEngine() throws IOException {
    REPORT.write(Path.of("target/template-scenarios.json"));
    engine.close();
  }

  static List<ProcessTemplate> all() {
    return ProcessTemplates.onClassPath(LibraryProcessTest.class.getClassLoader()).all();
  }

  /** All templates, or the one that {@code ./sunlit template test NAME} asks for. */
  static Stream<Named<ProcessTemplate>> templates() {
    String only = System.getProperty("sunlit.template", "");
    return all().stream()
        .filter(template -> only.isEmpty() || template.name().equals(only))
        .map(template -> Named.of(template.name(), template));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void runsItsScenariosAndLeavesNoPathUntried(ProcessTemplate template) {
    assertThat(untried(template, REPORT))
        .as("paths of %s that no scenario takes", template.name())
        .isEmpty();
  }

  @Test
  void noticesAPathThatNoScenarioTakes() {
    ProcessTemplate template = all().getFirst();
    Scenario only = template.scenarios().getFirst();
    assertThat(untried(with(template, template.flow(), only))).contains("Flow_NotAccepted");
  }

  @Test
  void noticesAFlowThatDoesSomethingElse() {
    ProcessTemplate template = all().getFirst();
    Flow swapped =
        Flow.read(
            template
                .flow()
                .xml()
                .replace("= \"accept\"", "= \"x\"")
                .replace("= \"refuse-acceptance\"", "= \"accept\"")
                .replace("= \"x\"", "= \"refuse-acceptance\""));
    assertThatThrownBy(() -> untried(with(template, swapped, template.scenarios().getFirst())))
        .isInstanceOf(ScenarioFailed.class)
        .hasMessageContaining("Joint_OpenRestaurant");
  }

  private static Set<String> untried(ProcessTemplate template) {
    return untried(template, new ScenarioReport());
  }

  private static Set<String> untried(ProcessTemplate template, ScenarioReport report) {
    assertThat(template.scenarios()).isNotEmpty();
    Set<String> untried = new TreeSet<>();
    template.flow().graph().flows().stream().map(SequenceFlow::id).forEach(untried::add);
    for (Scenario scenario : template.scenarios()) {
      try {
        ScenarioRun.run(template.flow(), scenario, engine);
      } catch (ScenarioFailed e) {
        report.failed(template, scenario, String.valueOf(e.getMessage()));
        throw e;
      }
      report.passed(template, scenario, engine.flowsTaken());
      untried.removeAll(engine.flowsTaken());
    }
    report.covered(template, untried);
    return untried;
  }

  private static ProcessTemplate with(ProcessTemplate template, Flow flow, Scenario scenario) {
    return new ProcessTemplate(
        template.name(),
        template.titleZh(),
        template.titleEn(),
        template.version(),
        template.description(),
        template.powerTypes(),
        flow,
        template.forms(),
        template.decisions(),
        List.of(scenario),
        template.readme());
  }
}
