package io.sunlit.designer.studio.diagram.ui;

import io.sunlit.designer.addon.ExtensionElement;
import io.sunlit.designer.addon.PaletteEntry;
import io.sunlit.designer.addon.Wording;
import io.sunlit.templates.AllMustAgree;
import io.sunlit.templates.StepAction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be drawn: the stages of a case as ready-made steps, the joint approval, the intake. */
final class FlowPalette {

  private static final ExtensionElement USER_TASK = ExtensionElement.of("zeebe:UserTask");

  private FlowPalette() {}

  static List<PaletteEntry> entries(Defaults defaults) {
    return List.of(
        new PaletteEntry(
            "intake",
            Wording.of("收件", "Intake"),
            Wording.of("流程从这里开始：窗口按申请表收件", "The flow starts here: an application comes in"),
            FlowVocabulary.text("paper.svg"),
            null,
            "bpmn:StartEvent",
            "Event_Received_",
            List.of(
                with(
                    ExtensionElement.of(FlowVocabulary.INTAKE),
                    "form",
                    defaults.applicationForm())),
            0,
            0),
        step(
            "acceptance-step",
            Wording.of("受理", "Acceptance"),
            Wording.of(
                "窗口核对材料，决定受理或不予受理", "The window checks the materials and accepts or refuses"),
            "Task_Accept_",
            with(
                with(
                    mark("acceptance", StepAction.ACCEPT, StepAction.REFUSE_ACCEPTANCE),
                    "department",
                    defaults.windowDepartment()),
                "post",
                defaults.windowPost())),
        step(
            "human-step",
            Wording.of("审查", "Review"),
            Wording.of(
                "一个岗位办理：填表、提出意见，通过或退回", "A post fills in a form and passes or returns the case"),
            "Task_Review_",
            with(
                mark("review", StepAction.PASS, StepAction.RETURN), "post", defaults.reviewPost())),
        step(
            "decision-step",
            Wording.of("决定", "Decision"),
            Wording.of("决定岗作出决定：准予或不予许可", "The deciding post grants or refuses"),
            "Task_Decide_",
            with(
                mark("decision", StepAction.APPROVE, StepAction.REFUSE),
                "post",
                defaults.decisionPost())),
        step(
            "delivery-step",
            Wording.of("送达", "Delivery"),
            Wording.of("窗口把办理结果送达申请人", "The window delivers the result to the applicant"),
            "Task_Deliver_",
            with(
                with(
                    mark("delivery", StepAction.COMPLETE),
                    "department",
                    defaults.windowDepartment()),
                "post",
                defaults.windowPost())),
        new PaletteEntry(
            "joint-approval",
            Wording.of("并联审批", "Joint approval"),
            Wording.of(
                "几个部门同时办理各自的事项，再按规则汇总结果",
                "Several departments decide at the same time on their own items"),
            FlowVocabulary.text("people.svg"),
            null,
            "bpmn:UserTask",
            "Joint_",
            List.of(
                USER_TASK,
                with(
                    ExtensionElement.of(FlowVocabulary.JOINT_APPROVAL)
                        .with("policy", new AllMustAgree().code()),
                    "lead",
                    defaults.lead())),
            150,
            100));
  }

  private static PaletteEntry step(
      String id, Wording title, Wording description, String idPrefix, ExtensionElement mark) {
    return new PaletteEntry(
        id,
        title,
        description,
        FlowVocabulary.text(id + ".svg"),
        null,
        "bpmn:UserTask",
        idPrefix,
        List.of(USER_TASK, mark),
        130,
        90);
  }

  private static ExtensionElement mark(String stage, StepAction... actions) {
    return ExtensionElement.of(FlowVocabulary.HUMAN_STEP)
        .with("stage", stage)
        .with(
            "actions",
            Arrays.stream(actions).map(StepAction::code).collect(Collectors.joining(" ")));
  }

  private static ExtensionElement with(
      ExtensionElement element, String attribute, @Nullable String value) {
    return value == null ? element : element.with(attribute, value);
  }
}
