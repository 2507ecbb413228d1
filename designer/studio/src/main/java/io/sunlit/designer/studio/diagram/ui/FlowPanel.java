package io.sunlit.designer.studio.diagram.ui;

import io.sunlit.designer.addon.Choice;
import io.sunlit.designer.addon.PanelField;
import io.sunlit.designer.addon.PanelGroup;
import io.sunlit.designer.addon.Wording;
import io.sunlit.templates.AllMilestones;
import io.sunlit.templates.AllMustAgree;
import io.sunlit.templates.AnyMilestone;
import io.sunlit.templates.AtLeast;
import io.sunlit.templates.CenterDecides;
import io.sunlit.templates.DefaultConsent.Silence;
import io.sunlit.templates.FirstRefusalEnds;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.LeadDecides;
import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.powers.PowerProcedures;
import java.util.Arrays;
import java.util.List;

/** What the panel beside the diagram asks for. */
final class FlowPanel {

  static final String DEPARTMENTS = "departments";
  static final String POSTS = "posts";
  static final String FORMS = "forms";
  static final String ITEMS = "items";

  private FlowPanel() {}

  static List<PanelGroup> groups() {
    return List.of(step(), joint(), intake());
  }

  private static PanelGroup step() {
    return new PanelGroup(
        "human-step",
        Wording.of("怎样办理", "Handling"),
        FlowVocabulary.HUMAN_STEP,
        List.of(
            PanelField.select(
                    "stage",
                    Wording.of("所处阶段", "Stage"),
                    PowerProcedures.shipped().stages().stream()
                        .map(stage -> Choice.of(stage.code(), stage.zh(), stage.en()))
                        .toList())
                .asRequired(),
            PanelField.select(
                    "procedure",
                    Wording.of("特别程序的种类", "Special procedure"),
                    PowerProcedures.shipped().specialProcedures().stream()
                        .map(kind -> Choice.of(kind.code(), kind.zh(), kind.en()))
                        .toList())
                .describedAs(
                    "停止计算办理时限的步骤才选；须是事项列明的种类。",
                    "Only for a step that stops the clock; of a kind that the item lists."),
            PanelField.select("department", Wording.of("办理部门", "Department"), DEPARTMENTS)
                .describedAs(
                    "不选就是事项的实施部门。", "Without one, the department that implements the item."),
            PanelField.select("post", Wording.of("办理岗位", "Post"), POSTS)
                .narrowedBy("department")
                .asRequired(),
            PanelField.select("form", Wording.of("填写的表单", "Form"), FORMS)
                .describedAs(
                    "办理人填写；不选就只写意见。在“表单”里新建。", "Filled in by the handler; made under 'Forms'."),
            PanelField.quantity("limit", Wording.of("环节时限", "Time limit"), units())
                .describedAs(
                    "不填就只算整件的办理时限。", "Without one, only the limits of the whole case count."),
            PanelField.multiSelect("actions", Wording.of("办理人可以", "The handler may"), actions())
                .describedAs(
                    "办理人选了哪一个，条件分支就按哪一个走。", "Decision gateways go by what the handler chose.")
                .asRequired()));
  }

  private static PanelGroup joint() {
    return new PanelGroup(
        "joint-approval",
        Wording.of("怎样联合办理", "Joint approval"),
        FlowVocabulary.JOINT_APPROVAL,
        List.of(
            PanelField.select("lead", Wording.of("牵头部门", "Lead department"), DEPARTMENTS)
                .asRequired(),
            PanelField.select(
                    "policy",
                    Wording.of("怎样得出结果", "How the outcome is found"),
                    JoinPolicy.all().stream().map(FlowPanel::policy).toList())
                .asRequired(),
            PanelField.records(
                "participants",
                Wording.of("参与部门", "Participants"),
                FlowVocabulary.PARTICIPANT,
                List.of(
                    PanelField.select("department", Wording.of("部门", "Department"), DEPARTMENTS)
                        .asRequired(),
                    PanelField.select("item", Wording.of("办理的事项", "Item"), ITEMS)
                        .narrowedBy("department")
                        .asRequired(),
                    PanelField.select(
                            "kind",
                            Wording.of("怎样参与", "Kind"),
                            List.of(
                                Choice.of(
                                    ParticipantKind.MANDATORY.code(),
                                    "必须同意（并联）",
                                    "Its consent counts"),
                                Choice.of(
                                    ParticipantKind.OPTIONAL.code(),
                                    "同时办理，不影响结果（并行）",
                                    "Runs beside, does not count"),
                                Choice.of(
                                    ParticipantKind.PREREQUISITE.code(),
                                    "事先应已办好（前置）",
                                    "Must be there beforehand"),
                                Choice.of(ParticipantKind.MILESTONE.code(), "里程碑事项", "A milestone"),
                                Choice.of(
                                    ParticipantKind.ARBITER.code(),
                                    "意见不一致时裁定（中心）",
                                    "Decides on disagreement (center)")))
                        .startingWith(ParticipantKind.MANDATORY.code())
                        .asRequired(),
                    PanelField.feel("condition", Wording.of("什么情况下参与", "Takes part if"))
                        .describedAs(
                            "按申请表的答案判断，例如 area > 300；不填就总是参与。",
                            "By the application's answers, such as area > 300. Empty: always."),
                    PanelField.quantity("limit", Wording.of("办理时限", "Time limit"), units())
                        .describedAs("不填就按该事项的时限。", "Without one, the limit of the item."),
                    PanelField.multiSelect(
                            "defaultConsent", Wording.of("默认同意", "Default consent"), silences())
                        .describedAs("法律要求明确决定的事项不得选用。", "Not where a law asks for a decision."),
                    PanelField.text(
                            "defaultBasis", Wording.of("默认同意的依据", "Basis of default consent"))
                        .describedAs(
                            "选了默认同意就要写明文件和条款。", "The rule that allows it, with its article.")),
                List.of("department", "item"))));
  }

  private static PanelGroup intake() {
    return new PanelGroup(
        "intake",
        Wording.of("怎样收件", "Intake"),
        FlowVocabulary.INTAKE,
        List.of("bpmn:StartEvent"),
        List.of(
            PanelField.select("form", Wording.of("申请表", "Application form"), FORMS)
                .describedAs("窗口收件时填写。在“表单”里新建。", "Filled in at the window; made under 'Forms'.")
                .asRequired(),
            PanelField.select(
                    "part",
                    Wording.of("由并联审批发起", "Part of a joint approval"),
                    List.of(Choice.of("true", "是", "Yes")))
                .describedAs(
                    "选“是”：受理、制证、送达由牵头流程统一办理，这里不再要求这些环节。",
                    "If so, acceptance, certificate and delivery are up to the flow that opens it.")));
  }

  private static Choice policy(JoinPolicy policy) {
    return switch (policy) {
      case AllMustAgree all ->
          Choice.of(all.code(), "全部同意才通过，等每个部门都提出意见", "All must agree, and everyone is heard");
      case FirstRefusalEnds first ->
          Choice.of(first.code(), "有一个不同意就结束，不再等其他部门", "The first refusal ends it");
      case LeadDecides lead ->
          Choice.of(lead.code(), "听取各部门意见后由牵头部门决定", "The lead decides after hearing all");
      case CenterDecides center ->
          Choice.of(center.code(), "意见不一致时由服务中心裁定", "The center decides when they disagree");
      case AllMilestones all -> Choice.of(all.code(), "里程碑事项全部通过", "All milestones pass");
      case AnyMilestone any -> Choice.of(any.code(), "任一里程碑事项通过", "Any milestone passes");
      case AtLeast some ->
          Choice.of(
              some.code(),
              "至少 %d 个部门同意".formatted(some.number()),
              "At least %d agree".formatted(some.number()));
    };
  }

  private static List<Choice> silences() {
    return List.of(
        Choice.of(Silence.OVERTIME.code(), "超时视为同意", "Overtime counts as consent"),
        Choice.of(Silence.ABSENCE.code(), "缺席视为同意", "Absence counts as consent"));
  }

  static List<Choice> actions() {
    return Arrays.stream(StepAction.values()).map(FlowPanel::action).toList();
  }

  private static Choice action(StepAction action) {
    return switch (action) {
      case ACCEPT -> Choice.of(action.code(), "受理", "Accept");
      case REFUSE_ACCEPTANCE ->
          Choice.of(action.code(), "不予受理（须写理由）", "Refuse to accept (with reason)");
      case PASS -> Choice.of(action.code(), "通过", "Pass");
      case RETURN -> Choice.of(action.code(), "退回（须写理由）", "Return (with reason)");
      case APPROVE -> Choice.of(action.code(), "准予", "Approve");
      case REFUSE -> Choice.of(action.code(), "不予许可（须写理由）", "Refuse (with reason)");
      case COMPLETE -> Choice.of(action.code(), "办理完成", "Complete");
      case SUPPLEMENT ->
          Choice.of(action.code(), "一次性告知补正（须写清单）", "Ask for materials (with the list)");
      case SPECIAL_PROCEDURE -> Choice.of(action.code(), "启动特别程序", "Begin a special procedure");
      case TERMINATE -> Choice.of(action.code(), "终止办理（须写理由）", "Terminate (with reason)");
    };
  }

  private static List<Choice> units() {
    return Arrays.stream(LimitUnit.values())
        .map(
            unit ->
                switch (unit) {
                  case WORKING_DAYS -> Choice.of(unit.suffix(), "个工作日", "working days");
                  case CALENDAR_DAYS -> Choice.of(unit.suffix(), "天（自然日）", "calendar days");
                  case WORKING_HOURS -> Choice.of(unit.suffix(), "个工作小时", "working hours");
                  case HOURS -> Choice.of(unit.suffix(), "小时", "hours");
                })
        .toList();
  }
}
