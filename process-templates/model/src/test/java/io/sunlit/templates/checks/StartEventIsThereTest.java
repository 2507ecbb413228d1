package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;

class StartEventIsThereTest {

  private final TemplateCheck check = new StartEventIsThere();

  @Test
  void acceptsOneStart() {
    assertThat(elements(check, FlowXml.sound())).isEmpty();
  }

  @Test
  void tellsThatNoneIsThere() {
    assertThat(elements(check, FlowXml.process("P").end("E"))).containsExactly("null");
  }

  @Test
  void namesTheSecond() {
    assertThat(elements(check, FlowXml.process("P").start("A", null).start("B", null)))
        .containsExactly("B");
  }

  @Test
  void looksIntoSubProcesses() {
    assertThat(
            elements(
                check,
                FlowXml.sound()
                    .raw("<bpmn:subProcess id='S'><bpmn:endEvent id='E2'/></bpmn:subProcess>")))
        .containsExactly("S");
  }
}
