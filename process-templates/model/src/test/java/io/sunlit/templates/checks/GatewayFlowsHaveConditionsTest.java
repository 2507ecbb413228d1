package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayFlowsHaveConditionsTest {

  private final TemplateCheck check = new GatewayFlowsHaveConditions();

  private static FlowXml ways(String type, String defaultFlow) {
    return FlowXml.process("P")
        .raw("<bpmn:%s id='G' default='%s'/>".formatted(type, defaultFlow))
        .flow("F1", "G", "A", "=true")
        .flow("F2", "G", "B");
  }

  @ParameterizedTest
  @CsvSource({
    "exclusiveGateway, F2,   true",
    "exclusiveGateway, none, false",
    "inclusiveGateway, F2,   true",
    "inclusiveGateway, none, false",
    "parallelGateway,  none, true"
  })
  void wantsAConditionOrADefault(String type, String defaultFlow, boolean good) {
    assertThat(elements(check, ways(type, defaultFlow)).isEmpty()).isEqualTo(good);
  }

  @Test
  void namesTheFlow() {
    assertThat(elements(check, ways("exclusiveGateway", "F1"))).containsExactly("F2");
  }

  @Test
  void wantsNothingOfAGatewayThatJoins() {
    assertThat(elements(check, FlowXml.process("P").gateway("G", null).flow("F1", "G", "A")))
        .isEmpty();
  }
}
