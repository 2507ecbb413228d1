package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;

class FormExistsTest {

  private final TemplateCheck check = new FormExists();

  @Test
  void acceptsFormsThatAreThere() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .start("Start", "application")
                    .step("Task_A", "form='application'")))
        .isEmpty();
  }

  @Test
  void namesTheStepAndTheStartWhoseFormIsMissing() {
    assertThat(
            elements(
                check,
                FlowXml.process("P").start("Start", "nowhere").step("Task_A", "form='gone'")))
        .containsExactly("Start", "Task_A");
  }
}
