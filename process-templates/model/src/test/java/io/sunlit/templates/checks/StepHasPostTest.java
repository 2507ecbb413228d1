package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepHasPostTest {

  private final TemplateCheck check = new StepHasPost();

  @Test
  void acceptsAStepWithAPost() {
    assertThat(elements(check, step("post='window'"))).isEmpty();
  }

  @Test
  void namesAStepWithoutPost() {
    assertThat(elements(check, step("post=' '"))).containsExactly("Task_A");
  }
}
