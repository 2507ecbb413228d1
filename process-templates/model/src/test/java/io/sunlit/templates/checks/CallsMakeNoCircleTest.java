package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;

class CallsMakeNoCircleTest {

  private static final String OTHER =
      "<bpmn:process id='Q'><bpmn:callActivity id='Back' calledElement='%s'/></bpmn:process>";

  private final TemplateCheck check = new CallsMakeNoCircle();

  @Test
  void allowsACallOfAnotherProcess() {
    assertThat(elements(check, calling("Q").root(OTHER.formatted("R")))).isEmpty();
  }

  @Test
  void findsAProcessThatCallsItself() {
    assertThat(elements(check, calling("P"))).containsExactly("Call");
  }

  @Test
  void findsACircleByWayOfAnother() {
    assertThat(elements(check, calling("Q").root(OTHER.formatted("P")))).containsExactly("Call");
  }

  private static FlowXml calling(String process) {
    return FlowXml.process("P")
        .raw("<bpmn:callActivity id='Call' calledElement='%s'/>".formatted(process));
  }
}
