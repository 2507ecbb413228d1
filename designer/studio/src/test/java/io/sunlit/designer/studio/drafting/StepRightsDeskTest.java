package io.sunlit.designer.studio.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormField;
import io.sunlit.forms.StepRights.Right;
import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.tenants.ProcessDraft;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepRightsDeskTest {

  private static final String FLOW =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sunlit="urn:sunlit:bpmn:1">
        <process id="Process_A" isExecutable="true">
          <userTask id="Task_Review" name="审查"><extensionElements><sunlit:humanStep stage="review"
            post="handler" form="opinion" actions="pass" rights="fee=hidden"/></extensionElements></userTask>
          <userTask id="Task_Decide" name="决定"><extensionElements><sunlit:humanStep stage="decision"
            post="chief" form="opinion" actions="approve"/></extensionElements></userTask>
        </process>
      </definitions>
      """;
  private static final String FORM =
      """
      {"type":"default","id":"opinion","components":[
        {"type":"textfield","id":"Field_Fee","key":"fee","label":"费用"},
        {"type":"opinion","id":"Field_Opinion","key":"opinion","label":"意见"}]}
      """;

  private final StepRightsDesk desk =
      new StepRightsDesk(
          new ProcessDraft(
              new TenantId("t"),
              "ITEM",
              1,
              FLOW,
              new TreeMap<>(Map.of("opinion", FORM)),
              "designer",
              Instant.EPOCH));
  private final HumanStep review = desk.steps("opinion").getFirst();
  private final HumanStep decide = desk.steps("opinion").getLast();
  private final FormField fee = desk.fields("opinion").getFirst();
  private final FormField opinion = desk.fields("opinion").getLast();

  @Test
  void shouldShowWhatTheFlowSays() {
    assertThat(desk.forms()).containsExactly("opinion");
    assertThat(desk.right(review, fee)).isEqualTo(Right.HIDDEN);
    assertThat(desk.right(decide, fee)).isEqualTo(Right.WRITE);
    assertThat(desk.flow()).isEqualTo(FLOW);
  }

  @Test
  void shouldWriteWhatWasSet() {
    desk.set(review, fee, Right.WRITE);
    desk.set(decide, fee, Right.READ);
    desk.set(decide, opinion, Right.HIDDEN);

    assertThat(Flow.read(desk.flow()).humanSteps())
        .extracting(step -> step.rights().byField())
        .containsExactly(Map.of(), Map.of("Field_Fee", Right.READ, "Field_Opinion", Right.HIDDEN));
  }
}
