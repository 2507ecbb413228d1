package io.sunlit.templates.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TemplateProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagesFollowTheLawTest {

  private final TemplateCheck check = new StagesFollowTheLaw();

  private static FlowXml permit() {
    return FlowXml.process("P")
        .start("Start", "application")
        .step("Task_Accept", "stage='acceptance'")
        .step("Task_Review", "stage='review'")
        .step("Task_Decide", "stage='decision'")
        .step("Task_Deliver", "stage='delivery'")
        .flow("F1", "Start", "Task_Accept")
        .flow("F2", "Task_Accept", "Task_Review")
        .flow("F3", "Task_Review", "Task_Decide")
        .flow("F4", "Task_Decide", "Task_Deliver");
  }

  @Test
  void acceptsTheStagesOfAPermitInOrder() {
    assertThat(english(permit())).isEmpty();
  }

  @Test
  void missesAStage() {
    FlowXml flow =
        FlowXml.process("P")
            .start("Start", "application")
            .step("Task_Accept", "stage='acceptance'")
            .step("Task_Decide", "stage='decision'")
            .flow("F1", "Start", "Task_Accept")
            .flow("F2", "Task_Accept", "Task_Decide");
    assertThat(english(flow))
        .hasSize(2)
        .anyMatch(message -> message.contains("'review'"))
        .anyMatch(message -> message.contains("'delivery'"));
  }

  @Test
  void findsAWayAroundAStage() {
    assertThat(english(permit().flow("F5", "Task_Accept", "Task_Decide")))
        .hasSize(1)
        .allMatch(message -> message.contains("does not pass the stage 'review'"));
  }

  @Test
  void takesAJointApprovalForTheReview() {
    FlowXml flow =
        FlowXml.process("P")
            .start("Start", "application")
            .step("Task_Accept", "stage='acceptance'")
            .joint("Joint_A", "lead='x'")
            .step("Task_Decide", "stage='decision'")
            .step("Task_Deliver", "stage='delivery'")
            .flow("F1", "Start", "Task_Accept")
            .flow("F2", "Task_Accept", "Joint_A")
            .flow("F3", "Joint_A", "Task_Decide")
            .flow("F4", "Task_Decide", "Task_Deliver");
    assertThat(english(flow)).isEmpty();
  }

  @Test
  void leavesAcceptanceAndDeliveryOfAPartToTheFlowThatOpensItButNotTheDecision() {
    FlowXml part =
        FlowXml.process("P")
            .raw(
                """
                <bpmn:startEvent id='Start'><bpmn:extensionElements>\
                <sunlit:intake form='application' part='true'/>\
                </bpmn:extensionElements></bpmn:startEvent>
                """)
            .step("Task_Review", "stage='review'")
            .flow("F1", "Start", "Task_Review");
    assertThat(english(part))
        .singleElement()
        .satisfies(message -> assertThat(message).contains("'decision'"));
    assertThat(
            english(
                part.step("Task_Decide", "stage='decision'")
                    .flow("F2", "Task_Review", "Task_Decide")))
        .isEmpty();
  }

  @Test
  void asksTheProcedureThatFitsBest() {
    ItemFacts penalty = ItemFacts.parse("power-type: penalty");
    FlowXml onTheSpot = FlowXml.process("P").start("Start", "application");
    String last = "Start";
    for (String stage : List.of("investigation", "notice", "statement", "decision", "closing")) {
      onTheSpot
          .step("Task_" + stage, "stage='" + stage + "'")
          .flow("F_" + stage, last, "Task_" + stage);
      last = "Task_" + stage;
    }
    assertThat(Checking.problems(check, onTheSpot, CheckContext.anyCounty(Map.of(), penalty)))
        .isEmpty();
  }

  private List<String> english(FlowXml flow) {
    ItemFacts permit = ItemFacts.parse("power-type: permit");
    return Checking.problems(check, flow, CheckContext.anyCounty(Map.of(), permit)).stream()
        .map(TemplateProblem::messageEn)
        .toList();
  }
}
