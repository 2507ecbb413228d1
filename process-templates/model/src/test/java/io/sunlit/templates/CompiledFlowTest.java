package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledFlowTest {

  private final String xml = FlowXml.sound().xml();
  private final CompiledFlow compiled = Flow.read(xml).compile();

  @Test
  void givesTheSameBytesForTheSameFlow() {
    assertThat(Flow.read(xml).compile()).isEqualTo(compiled);
    assertThat(compiled.id()).matches("flow-[0-9a-f]{24}");
    assertThat(compiled.checksum()).matches("[0-9a-f]{64}").startsWith(compiled.id().substring(5));
    assertThat(compiled.xml()).contains("<bpmn:process id=\"" + compiled.id() + "\"");
  }

  @Test
  void isItselfAFlowThatCompilesToTheSameOne() {
    assertThat(Flow.read(compiled.xml()).compile()).isEqualTo(compiled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name="是否?"                  | name="另一个标签"
          id="Process_Sample"           | id="Process_Other"
          form="application"            | form="other"
          post='window'                 | post='review' department='fire-rescue'
          limit='5wd'                   | limit='9wd'
          stage='decision'              | stage='review'
          </bpmn:process>               | <bpmn:textAnnotation id="n"><bpmn:text>x</bpmn:text></bpmn:textAnnotation></bpmn:process>
          </bpmn:process>               | <bpmn:laneSet id="l"><bpmn:lane id="m" name="x"/></bpmn:laneSet></bpmn:process>
          <zeebe:userTask/>             | <zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="x"/>
          <zeebe:userTask/>             | <x:note xmlns:x="urn:x"/>
          id="End_Refused"              | id="End_Refused" xmlns:c="urn:c" c:color="red"
          """)
  void doesNotSeeLabelsLayoutOrWhatThePublicationHolds(String from, String to) {
    assertThat(xml).contains(from);
    assertThat(Flow.read(xml.replace(from, to)).compile()).isEqualTo(compiled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "accept"                      | "refuse-acceptance"
          default="Flow_Refused"        | default="Flow_Accepted"
          targetRef="End_Refused"       | targetRef="End_Decided"
          id="Task_Decide"              | id="Task_Judge"
          <bpmn:endEvent id="End_Refused" name="结束"/> | <bpmn:endEvent id="End_Refused" name="结束"><bpmn:terminateEventDefinition/></bpmn:endEvent>
          """)
  void seesWhatChangesHowTokensMove(String from, String to) {
    assertThat(xml).contains(from);
    assertThat(Flow.read(xml.replace(from, to)).compile().id()).isNotEqualTo(compiled.id());
  }

  @Test
  void keepsTheOrderInWhichConditionsAreTried() {
    String one = "=Task_A = \"pass\"";
    FlowXml first =
        FlowXml.process("P").gateway("G", null).flow("F1", "G", "B", one).flow("F2", "G", "C", one);
    FlowXml second =
        FlowXml.process("P").gateway("G", null).flow("F2", "G", "C", one).flow("F1", "G", "B", one);
    assertThat(first.read().compile().id()).isNotEqualTo(second.read().compile().id());
  }

  @Test
  void doesNotSeeTheOrderOfElements() {
    FlowXml first =
        FlowXml.process("P").end("A").end("B").flow("F1", "X", "A").flow("F2", "Y", "B");
    FlowXml second =
        FlowXml.process("P").flow("F2", "Y", "B").end("B").end("A").flow("F1", "X", "A");
    assertThat(first.read().compile()).isEqualTo(second.read().compile());
  }

  @Test
  void marksEveryUserTaskForTheEngine() {
    String bare = xml.replace("<zeebe:userTask/>", "");
    assertThat(Flow.read(bare).compile()).isEqualTo(compiled);
  }
}
