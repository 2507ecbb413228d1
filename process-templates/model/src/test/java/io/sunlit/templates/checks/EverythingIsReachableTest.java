package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;

class EverythingIsReachableTest {

  private final TemplateCheck check = new EverythingIsReachable();

  @Test
  void acceptsAFlowWithoutIslands() {
    assertThat(elements(check, FlowXml.sound())).isEmpty();
  }

  @Test
  void namesEachNodeOfAnIsland() {
    FlowXml flow =
        FlowXml.sound().step("Task_X", "post='window'").end("End_X").flow("F9", "Task_X", "End_X");
    assertThat(elements(check, flow)).containsExactly("Task_X", "End_X");
  }

  @Test
  void followsBoundaryEventsSubProcessesAndLinks() {
    FlowXml flow =
        FlowXml.sound()
            .raw("<bpmn:boundaryEvent id='B' attachedToRef='Task_Accept'/>")
            .raw(
                "<bpmn:subProcess id='S'><bpmn:startEvent id='S1'/><bpmn:subProcess id='T' triggeredByEvent='true'><bpmn:startEvent id='T1'/></bpmn:subProcess></bpmn:subProcess>")
            .raw(
                "<bpmn:intermediateThrowEvent id='L1'><bpmn:linkEventDefinition name='x'/></bpmn:intermediateThrowEvent>")
            .raw(
                "<bpmn:intermediateCatchEvent id='L2'><bpmn:linkEventDefinition name='x'/></bpmn:intermediateCatchEvent>")
            .flow("F8", "B", "S")
            .flow("F9", "S", "L1");
    assertThat(elements(check, flow)).isEmpty();
  }
}
