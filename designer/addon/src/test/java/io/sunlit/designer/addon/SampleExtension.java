package io.sunlit.designer.addon;

import java.util.List;
import java.util.Map;

/** A descriptor as the studio would make it: human step, joint approval, intake. */
final class SampleExtension {

  private SampleExtension() {}

  static final String MODDLE =
      """
      {"name": "Sunlit", "prefix": "sunlit", "uri": "urn:sunlit:bpmn:1", "xml": {"tagAlias": "lowerCase"},
       "types": [
        {"name": "HumanStep", "superClass": ["Element"], "properties": [
          {"name": "stage", "isAttr": true, "type": "String"},
          {"name": "department", "isAttr": true, "type": "String"},
          {"name": "post", "isAttr": true, "type": "String"},
          {"name": "form", "isAttr": true, "type": "String"},
          {"name": "limit", "isAttr": true, "type": "String"},
          {"name": "actions", "isAttr": true, "type": "String"}]},
        {"name": "JointApproval", "superClass": ["Element"], "properties": [
          {"name": "lead", "isAttr": true, "type": "String"},
          {"name": "policy", "isAttr": true, "type": "String"},
          {"name": "participants", "type": "Participant", "isMany": true}]},
        {"name": "Participant", "superClass": ["Element"], "properties": [
          {"name": "department", "isAttr": true, "type": "String"},
          {"name": "item", "isAttr": true, "type": "String"},
          {"name": "kind", "isAttr": true, "type": "String"},
          {"name": "condition", "isAttr": true, "type": "String"},
          {"name": "limit", "isAttr": true, "type": "String"}]},
        {"name": "Intake", "superClass": ["Element"], "properties": [
          {"name": "form", "isAttr": true, "type": "String"}]}]}
      """;

  static final String PERSON =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="8" r="4"/><path d="M4 21c0-5 4-7 8-7s8 2 8 7"/></svg>
      """;

  static final String PEOPLE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="7" r="3"/><circle cx="5" cy="10" r="2.4"/><circle cx="19" cy="10" r="2.4"/><path d="M7 20c0-4 2-6 5-6s5 2 5 6M1.500 19c0-3 1.500-4.500 3.500-4.500M22.500 19c0-3-1.500-4.500-3.500-4.500"/></svg>
      """;

  static final String PAPER =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/></svg>
      """;

  private static final List<Choice> UNITS =
      List.of(
          Choice.of("wd", "个工作日", "working days"),
          Choice.of("d", "个自然日", "days"),
          Choice.of("wh", "个工作小时", "working hours"),
          Choice.of("h", "小时", "hours"));

  private static final List<Choice> ACTIONS =
      List.of(
          Choice.of("accept", "受理", "Accept"),
          Choice.of("refuse-acceptance", "不予受理", "Refuse to accept"),
          Choice.of("pass", "通过", "Pass"),
          Choice.of("return", "退回", "Return"),
          Choice.of("approve", "准予许可", "Approve"),
          Choice.of("refuse", "不予许可", "Refuse"),
          Choice.of("complete", "办理完成", "Complete"));

  static ExtensionDescriptor descriptor() {
    return new ExtensionDescriptor(
            MODDLE,
            palette(),
            groups(),
            looks(),
            ExtensionDescriptor.SIMPLE_PALETTE,
            ExtensionDescriptor.TECHNICAL_GROUPS)
        .withOutcomes(
            List.of(
                new OutcomeSource("sunlit:HumanStep", "actions", ACTIONS),
                new OutcomeSource(
                    "sunlit:JointApproval",
                    null,
                    List.of(
                        Choice.of("passed", "通过", "Passed"),
                        Choice.of("refused", "未通过", "Refused")))));
  }

  static Map<String, List<Choice>> choices() {
    return Map.of(
        "departments",
        List.of(
            Choice.of("market-regulation", "市场监督管理局"),
            Choice.of("fire-rescue", "消防救援大队"),
            Choice.of("urban-management", "城市管理局"),
            Choice.of("government-services", "政务服务办")),
        "posts",
        List.of(
            Choice.of("window", "综合窗口").within("government-services"),
            Choice.of("review", "审查岗").within("market-regulation"),
            Choice.of("decision", "审批岗").within("market-regulation"),
            Choice.of("review", "防火监督岗").within("fire-rescue")),
        "forms",
        List.of(Choice.of("application", "申请表"), Choice.of("review", "审查意见表")),
        "items",
        List.of(
            Choice.of("000131024000", "食品经营许可").within("market-regulation"),
            Choice.of("FIRE-PUBLIC-PLACE", "公众聚集场所投入使用、营业前消防安全检查").within("fire-rescue"),
            Choice.of("SIGN-OUTDOOR", "户外招牌设置").within("urban-management")));
  }

  private static List<PaletteEntry> palette() {
    ExtensionElement userTask = ExtensionElement.of("zeebe:UserTask");
    return List.of(
        new PaletteEntry(
            "human-step",
            Wording.of("人工环节", "Human step"),
            Wording.of("由某个岗位的人员办理：填表、给出意见", "Somebody at a post fills in a form and decides"),
            PERSON,
            null,
            "bpmn:UserTask",
            "Task_",
            List.of(
                userTask,
                ExtensionElement.of("sunlit:HumanStep")
                    .with("stage", "review")
                    .with("actions", "pass return")),
            130,
            90),
        new PaletteEntry(
            "joint-approval",
            Wording.of("并联审批", "Joint approval"),
            Wording.of("几个部门同时办理各自的事项，再按规则汇总结果", "Several departments decide at the same time"),
            PEOPLE,
            null,
            "bpmn:UserTask",
            "Joint_",
            List.of(
                userTask,
                ExtensionElement.of("sunlit:JointApproval").with("policy", "all-must-agree")),
            150,
            100),
        new PaletteEntry(
            "intake",
            Wording.of("收件开始", "Intake"),
            Wording.of("申请人提交申请表后，流程从这里开始", "The flow starts here when an application comes in"),
            PAPER,
            null,
            "bpmn:StartEvent",
            "Start_",
            List.of(ExtensionElement.of("sunlit:Intake").with("form", "application")),
            0,
            0));
  }

  private static List<PanelGroup> groups() {
    return List.of(
        new PanelGroup(
            "human-step",
            Wording.of("办理设置", "Handling"),
            "sunlit:HumanStep",
            List.of(
                PanelField.select(
                        "stage",
                        Wording.of("所处阶段", "Stage"),
                        List.of(
                            Choice.of("acceptance", "受理", "Acceptance"),
                            Choice.of("review", "审查", "Review"),
                            Choice.of("decision", "决定", "Decision"),
                            Choice.of("delivery", "送达", "Delivery")))
                    .asRequired(),
                PanelField.select("department", Wording.of("办理部门", "Department"), "departments")
                    .describedAs("不选时由事项的实施部门办理。", "Without one, the department of the item."),
                PanelField.select("post", Wording.of("办理岗位", "Post"), "posts")
                    .narrowedBy("department")
                    .asRequired(),
                PanelField.select("form", Wording.of("填写表单", "Form"), "forms"),
                PanelField.quantity("limit", Wording.of("环节时限", "Time limit"), UNITS)
                    .describedAs("不填时只计整件办理时限。", "Without one, only the limits of the case count."),
                PanelField.multiSelect("actions", Wording.of("可用操作", "Actions"), ACTIONS))),
        new PanelGroup(
            "joint-approval",
            Wording.of("并联审批设置", "Joint approval"),
            "sunlit:JointApproval",
            List.of(
                PanelField.select("lead", Wording.of("牵头部门", "Lead department"), "departments")
                    .asRequired(),
                PanelField.select(
                        "policy",
                        Wording.of("汇总规则", "Join policy"),
                        List.of(
                            Choice.of(
                                "all-must-agree",
                                "全部同意，都表态后再汇总",
                                "All must agree, everyone is heard"),
                            Choice.of(
                                "first-refusal-ends",
                                "一票否决，有人不同意即结束",
                                "The first refusal ends it")))
                    .asRequired(),
                PanelField.records(
                    "participants",
                    Wording.of("参与部门", "Participants"),
                    "sunlit:Participant",
                    List.of(
                        PanelField.select(
                                "department", Wording.of("部门", "Department"), "departments")
                            .asRequired(),
                        PanelField.select("item", Wording.of("办理事项", "Item"), "items")
                            .narrowedBy("department")
                            .asRequired(),
                        PanelField.select(
                                "kind",
                                Wording.of("参与方式", "Kind"),
                                List.of(
                                    Choice.of("mandatory", "必须参与", "Mandatory"),
                                    Choice.of("optional", "可选参与", "Optional"),
                                    Choice.of("prerequisite", "前置条件", "Prerequisite")))
                            .asRequired()
                            .startingWith("mandatory"),
                        PanelField.feel("condition", Wording.of("参与条件", "Condition"))
                            .describedAs("例如 area > 300；不填表示都参与。", "For example area > 300.")
                            .shownIf("kind", "optional", "mandatory"),
                        PanelField.quantity("limit", Wording.of("办理时限", "Time limit"), UNITS)),
                    List.of("department", "item")))),
        new PanelGroup(
            "intake",
            Wording.of("收件设置", "Intake"),
            "sunlit:Intake",
            List.of("bpmn:StartEvent"),
            List.of(
                PanelField.select("form", Wording.of("申请表单", "Application form"), "forms")
                    .asRequired())));
  }

  private static List<ElementLook> looks() {
    return List.of(
        new ElementLook(
            "sunlit:HumanStep",
            PERSON,
            "#1a5fb4",
            "#f4f8ff",
            false,
            List.of(Wording.same("{post}")),
            Wording.same("{limit}")),
        new ElementLook(
            "sunlit:JointApproval",
            PEOPLE,
            "#7a3ea8",
            "#fbf6ff",
            true,
            List.of(Wording.of("牵头：{lead}", "Lead: {lead}")),
            Wording.of("{#participants} 个部门", "{#participants} departments")),
        new ElementLook("sunlit:Intake", PAPER, "#1a5fb4", null, false, List.of(), null));
  }
}
