package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsOnlyAtGatewaysTest {

  private final TemplateCheck check = new ConditionsOnlyAtGateways();

  @ParameterizedTest
  @CsvSource({
    "exclusiveGateway,  true",
    "inclusiveGateway,  true",
    "parallelGateway,   false",
    "userTask,          false",
    "startEvent,        false"
  })
  void allowsConditionsBehindDecidingGateways(String type, boolean good) {
    assertThat(
            elements(check, FlowXml.process("P").node(type, "A").flow("F1", "A", "B", "=true"))
                .isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesTheFlow() {
    assertThat(
            elements(
                check, FlowXml.process("P").node("userTask", "A").flow("F1", "A", "B", "=true")))
        .containsExactly("F1");
  }
}
