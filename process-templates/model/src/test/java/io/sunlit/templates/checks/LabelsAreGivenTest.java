package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import org.junit.jupiter.api.Test;

class LabelsAreGivenTest {

  private final TemplateCheck check = new LabelsAreGiven();

  @Test
  void acceptsLabels() {
    assertThat(elements(check, FlowXml.sound())).isEmpty();
  }

  @Test
  void warnsOfAStepOrDecidingGatewayWithoutLabel() {
    FlowXml flow =
        FlowXml.process("P")
            .raw(
                "<bpmn:userTask id='Task_A'/><bpmn:exclusiveGateway id='G'/><bpmn:exclusiveGateway id='Join'/><bpmn:endEvent id='E'/>")
            .flow("F1", "G", "E")
            .flow("F2", "G", "E")
            .flow("F3", "Join", "E");
    assertThat(problems(check, flow))
        .extracting(TemplateProblem::element, TemplateProblem::severity)
        .containsExactly(
            tuple("Task_A", TemplateProblem.Severity.WARNING),
            tuple("G", TemplateProblem.Severity.WARNING));
  }
}
