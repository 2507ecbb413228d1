package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;

class FlowsAreConnectedTest {

  private final TemplateCheck check = new FlowsAreConnected();

  @Test
  void acceptsConnectedFlows() {
    assertThat(elements(check, FlowXml.sound())).isEmpty();
  }

  @Test
  void namesAFlowToOrFromNowhere() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .end("E")
                    .flow("F1", "E", "Nowhere")
                    .flow("F2", "Nowhere", "E")))
        .containsExactly("F1", "F2");
  }

  @Test
  void namesAFlowThroughTheBorderOfASubProcess() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .end("E")
                    .raw("<bpmn:subProcess id='S'><bpmn:startEvent id='A'/></bpmn:subProcess>")
                    .flow("F1", "A", "E")))
        .containsExactly("F1");
  }
}
