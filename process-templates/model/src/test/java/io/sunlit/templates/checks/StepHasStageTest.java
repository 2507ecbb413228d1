package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepHasStageTest {

  private final TemplateCheck check = new StepHasStage();

  @ParameterizedTest
  @CsvSource({
    "acceptance, true",
    "review,     true",
    "decision,   true",
    "delivery,   true",
    "'',         false",
    "dancing,    false"
  })
  void knowsTheStages(String stage, boolean known) {
    assertThat(elements(check, step("stage='" + stage + "'")).isEmpty()).isEqualTo(known);
  }

  @Test
  void namesAStepWithoutStage() {
    assertThat(elements(check, step("post='window'"))).containsExactly("Task_A");
  }
}
