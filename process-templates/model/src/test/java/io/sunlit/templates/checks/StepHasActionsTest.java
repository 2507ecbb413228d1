package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.problems;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepHasActionsTest {

  private final TemplateCheck check = new StepHasActions();

  @Test
  void acceptsKnownActions() {
    assertThat(
            elements(
                check,
                step("actions='accept  refuse-acceptance pass return approve refuse complete'")))
        .isEmpty();
  }

  @Test
  void namesAStepWithoutActions() {
    assertThat(elements(check, step("post='window'"))).containsExactly("Task_A");
  }

  @Test
  void namesEachUnknownAction() {
    assertThat(problems(check, step("actions='accept dance sing'")))
        .extracting(
            problem ->
                problem.messageEn().contains("dance") || problem.messageEn().contains("sing"))
        .containsExactly(true, true);
  }
}
