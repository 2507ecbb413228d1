package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementIsSupportedTest {

  private final TemplateCheck check = new ElementIsSupported();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <bpmn:userTask id='X'/>                                                    | true
          <bpmn:exclusiveGateway id='X'/>                                            | true
          <bpmn:parallelGateway id='X'/>                                             | true
          <bpmn:inclusiveGateway id='X'/>                                            | true
          <bpmn:eventBasedGateway id='X'/>                                           | true
          <bpmn:subProcess id='X'/>                                                  | true
          <bpmn:startEvent id='X'/>                                                  | true
          <bpmn:endEvent id='X'/>                                                    | true
          <bpmn:endEvent id='X'><bpmn:terminateEventDefinition/></bpmn:endEvent>     | true
          <bpmn:boundaryEvent id='X'><bpmn:timerEventDefinition/></bpmn:boundaryEvent> | true
          <bpmn:intermediateThrowEvent id='X'/>                                      | true
          <bpmn:task id='X'/>                                                        | false
          <bpmn:manualTask id='X'/>                                                  | false
          <bpmn:serviceTask id='X'/>                                                 | false
          <bpmn:sendTask id='X'/>                                                    | false
          <bpmn:receiveTask id='X'/>                                                 | false
          <bpmn:scriptTask id='X'/>                                                  | false
          <bpmn:businessRuleTask id='X'/>                                            | false
          <bpmn:callActivity id='X'/>                                                | false
          <bpmn:adHocSubProcess id='X'/>                                             | false
          <bpmn:transaction id='X'/>                                                 | false
          <bpmn:complexGateway id='X'/>                                              | false
          <bpmn:startEvent id='X'><bpmn:timerEventDefinition/></bpmn:startEvent>     | false
          <bpmn:startEvent id='X'><bpmn:messageEventDefinition/></bpmn:startEvent>   | false
          <bpmn:endEvent id='X'><bpmn:cancelEventDefinition/></bpmn:endEvent>        | false
          <bpmn:boundaryEvent id='X'><bpmn:conditionalEventDefinition/></bpmn:boundaryEvent> | false
          <bpmn:intermediateCatchEvent id='X'><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent> | false
          <bpmn:userTask id='X'><bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask> | false
          <bpmn:userTask id='X'><bpmn:standardLoopCharacteristics/></bpmn:userTask>  | false
          """)
  void allowsWhatRunsAsDrawn(String element, boolean good) {
    assertThat(elements(check, FlowXml.process("P").raw(element)))
        .isEqualTo(good ? List.of() : List.of("X"));
  }

  @Test
  void allowsAScriptWithExpressionAndResult() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .raw(
                        "<bpmn:scriptTask id='X'><bpmn:extensionElements><zeebe:script expression='=1' resultVariable='r'/></bpmn:extensionElements></bpmn:scriptTask>")))
        .isEmpty();
  }

  @Test
  void allowsEventsThatStartAnEventSubProcess() {
    assertThat(
            elements(
                check,
                FlowXml.process("P")
                    .raw(
                        "<bpmn:subProcess id='S' triggeredByEvent='true'><bpmn:startEvent id='X'><bpmn:errorEventDefinition/></bpmn:startEvent></bpmn:subProcess>")))
        .isEmpty();
  }
}
