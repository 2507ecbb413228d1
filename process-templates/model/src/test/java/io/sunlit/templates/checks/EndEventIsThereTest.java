package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import org.junit.jupiter.api.Test;

class EndEventIsThereTest {

  private final TemplateCheck check = new EndEventIsThere();

  @Test
  void acceptsAFlowThatEnds() {
    assertThat(elements(check, FlowXml.sound())).isEmpty();
  }

  @Test
  void tellsThatNoneIsThere() {
    assertThat(problems(check, FlowXml.process("P").step("Task_A", "post='window'")))
        .extracting(TemplateProblem::element, TemplateProblem::severity)
        .containsExactly(
            tuple(null, TemplateProblem.Severity.ERROR),
            tuple("Task_A", TemplateProblem.Severity.WARNING));
  }
}
