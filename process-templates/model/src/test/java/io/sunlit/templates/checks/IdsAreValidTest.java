package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsAreValidTest {

  private final TemplateCheck check = new IdsAreValid();

  @ParameterizedTest
  @CsvSource({
    "Task_Review,  true",
    "步骤_受理,     true",
    "1st,          false",
    "Task Review,  false",
    "Task-Review,  false",
    "Task.Review,  false"
  })
  void wantsIdsOfStepsThatConditionsCanRead(String id, boolean good) {
    assertThat(elements(check, FlowXml.process("P").step(id, "post='window'")).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void allowsHyphensElsewhere() {
    assertThat(elements(check, FlowXml.process("P").end("the-end.1"))).isEmpty();
  }

  @Test
  void namesDoubleIdsOfNodesFlowsAndProcess() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .end("A")
                    .end("A")
                    .flow("F", "x", "y")
                    .flow("F", "x", "y")
                    .end("P")))
        .containsExactly("A", "P", "F");
  }

  @Test
  void tellsThatAnIdIsMissing() {
    assertThat(elements(check, FlowXml.process("P").end(""))).containsExactly("null");
  }
}
