package io.sunlit.templates.checks;

import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TimeLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A bad and a good flow for every check: the pictures of its page. */
final class CheckExamples {

  /**
   * One check's flows.
   *
   * @param bad a flow that the check finds fault with, and no other check does
   * @param good the same flow, mended
   */
  record Example(FlowXml bad, FlowXml good, CheckContext context) {}

  private static final String START = "<bpmn:startEvent id='Start' name='申请'>";
  private static final String STEP = "stage='decision' post='decision' actions='approve'";
  private static final String FIRE = "department='fire-rescue' item='FIRE'";
  private static final String POLICE = "department='police' item='POLICE'";
  private static final String ALL = "lead='fire-rescue' policy='all-must-agree'";

  private final Map<String, Example> examples = new LinkedHashMap<>();

  private CheckExamples() {
    CheckContext any = context(null);
    add("flow-ends", any, one(STEP).flow("F9", "Task_Gone", "End"), one(STEP));
    add("ids", any, named("Task-Decide", STEP), named("Task_Decide", STEP));
    add("generated-id", any, named("Activity_0k2j3h1", STEP), named("Task_Decide", STEP));
    add(
        "start-event",
        any,
        FlowXml.sound().start("Start_2", "application").flow("F9", "Start_2", "Task_Accept"),
        FlowXml.sound());
    add("end-event", any, open(), open().end("End_2").flow("F9", "Task_Decide", "End_2"));
    add("unreachable", any, FlowXml.sound().end("End_Lost"), FlowXml.sound());
    add("call-circle", any, calling("P"), calling("Other"));
    add("soundness", any, branches("parallelGateway"), branches("exclusiveGateway"));
    add(
        "unsupported-element",
        any,
        line("<bpmn:manualTask id='Task_Decide' name='决定'/>"),
        one(STEP));
    add("user-task-mark", any, line("<bpmn:userTask id='Task_Decide' name='决定'/>"), one(STEP));
    add("step-stage", any, one("post='decision' actions='approve'"), one(STEP));
    add("step-post", any, one("stage='decision' actions='approve'"), one(STEP));
    add("step-actions", any, one("stage='decision' post='decision' actions='dance'"), one(STEP));
    add("limit", any, one(STEP + " limit='0wd'"), one(STEP + " limit='3wd'"));
    CheckContext permit = context(item(List.of(), List.of(), null));
    add(
        "stages",
        permit,
        permit("acceptance", "decision", "delivery"),
        permit("acceptance", "review", "decision", "delivery"));
    CheckContext tenDays = context(item(List.of(), List.of(), TimeLimit.parse("10wd")));
    add("longest-way", tenDays, limits("8wd", "5wd"), limits("6wd", "4wd"));
    CheckContext hearing = context(item(List.of("hearing"), List.of(), null));
    add("special-procedure", hearing, special("testing"), special("hearing"));
    CheckContext leader = context(item(List.of(), List.of("leader"), null));
    add("deciding-post", leader, permitBy("clerk"), permitBy("leader"));
    add("refusal-reason", any, refusing("short"), refusing("full"));
    add("form-exists", any, one(STEP + " form='gone'"), one(STEP + " form='application'"));
    add("form-problems", any, one(STEP + " form='odd'"), one(STEP + " form='application'"));
    add(
        "field-rights",
        any,
        one(STEP + " form='application' rights='floor=read'"),
        one(STEP + " form='application' rights='area=read'"));
    add(
        "field-never-shown",
        any,
        one(STEP + " form='short' rights='fee=hidden'"),
        one(STEP + " form='short'"));
    add(
        "required-field-closed",
        any,
        one(STEP + " form='fee' rights='fee=read'"),
        one(STEP + " form='fee'"));
    add(
        "application-form",
        any,
        FlowXml.process("P")
            .start("Start", null)
            .step("Task_Decide", STEP)
            .end("End")
            .flow("F1", "Start", "Task_Decide")
            .flow("F2", "Task_Decide", "End"),
        one(STEP));
    add("joint-participants", any, joint(ALL), joint(ALL, FIRE, POLICE));
    add(
        "joint-lead",
        any,
        joint("lead='navy' policy='all-must-agree'", FIRE, POLICE),
        joint(ALL, FIRE, POLICE));
    add(
        "joint-policy",
        any,
        joint("lead='fire-rescue' policy='majority'", FIRE, POLICE),
        joint(ALL, FIRE, POLICE));
    add(
        "joint-policy-participants",
        any,
        joint("lead='fire-rescue' policy='at-least-3'", FIRE, POLICE),
        joint("lead='fire-rescue' policy='at-least-2'", FIRE, POLICE));
    add(
        "joint-end",
        any,
        joint(ALL, FIRE + " kind='optional'", POLICE + " kind='optional'"),
        joint(ALL, FIRE, POLICE + " kind='optional'"));
    add(
        "participant-kind",
        any,
        joint(ALL, FIRE, POLICE + " kind='perhaps'"),
        joint(ALL, FIRE, POLICE + " kind='optional'"));
    add(
        "participant-condition",
        any,
        joint(ALL, FIRE, POLICE + " condition='=floor &gt; 3'"),
        joint(ALL, FIRE, POLICE + " condition='=area &gt; 50'"));
    add(
        "department",
        new County(any),
        one(STEP + " department='navy'"),
        one(STEP + " department='fire-rescue'"));
    add(
        "post",
        new County(any),
        one("stage='decision' post='captain' actions='approve'"),
        one(STEP));
    add(
        "item",
        new County(any),
        joint(ALL, "department='fire-rescue' item='SHIP'"),
        joint(ALL, FIRE));
    add("gateway-conditions", any, ways("=area > 50", false), ways("=area > 50", true));
    add("condition-place", any, one(STEP, "=area > 50"), one(STEP));
    add("flow-condition", any, ways("=floor > 3", true), ways("=area > 50", true));
    add(
        "outcome-without-way",
        any,
        outcome("=Task_Decide = \"refuse\""),
        outcome("=Task_Decide = \"return\""));
    add(
        "label",
        any,
        line(
            "<bpmn:userTask id='Task_Decide'><bpmn:extensionElements><zeebe:userTask/><sunlit:humanStep "
                + STEP
                + "/></bpmn:extensionElements></bpmn:userTask>"),
        one(STEP));
  }

  static Map<String, Example> all() {
    return new CheckExamples().examples;
  }

  private void add(String code, CheckContext context, FlowXml bad, FlowXml good) {
    examples.put(code, new Example(bad, good, context));
  }

  private static FlowXml line(String task) {
    return FlowXml.process("P")
        .start("Start", "application")
        .raw(task)
        .end("End")
        .flow("F1", "Start", "Task_Decide")
        .flow("F2", "Task_Decide", "End");
  }

  private static FlowXml one(String step) {
    return named("Task_Decide", step);
  }

  private static FlowXml one(String step, String condition) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step("Task_Decide", step)
        .end("End")
        .flow("F1", "Start", "Task_Decide")
        .flow("F2", "Task_Decide", "End", condition);
  }

  private static FlowXml named(String id, String step) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step(id, step)
        .end("End")
        .flow("F1", "Start", id)
        .flow("F2", id, "End");
  }

  private static FlowXml open() {
    return FlowXml.process("P")
        .start("Start", "application")
        .gateway("Gateway_Kind", "F3")
        .step("Task_Decide", STEP)
        .end("End")
        .flow("F1", "Start", "Gateway_Kind")
        .flow("F2", "Gateway_Kind", "Task_Decide", "=area > 50")
        .flow("F3", "Gateway_Kind", "End");
  }

  private static FlowXml calling(String process) {
    return FlowXml.process("P")
        .start("Start", "application")
        .gateway("Gateway_Area", "F3")
        .raw(
            "<bpmn:callActivity id='Task_Decide' name='子流程' calledElement='%1$s'><bpmn:extensionElements><zeebe:calledElement processId='%1$s'/></bpmn:extensionElements></bpmn:callActivity>"
                .formatted(process))
        .end("End_Called")
        .end("End_Small")
        .flow("F1", "Start", "Gateway_Area")
        .flow("F2", "Gateway_Area", "Task_Decide", "=area > 300")
        .flow("F3", "Gateway_Area", "End_Small")
        .flow("F4", "Task_Decide", "End_Called");
  }

  private static FlowXml branches(String join) {
    return FlowXml.process("P")
        .start("Start", "application")
        .gateway("Gateway_Area", "F3")
        .step("Task_Visit", "stage='review' post='review' actions='complete'")
        .step("Task_Read", "stage='review' post='review' actions='complete'")
        .raw("<bpmn:" + join + " id='Gateway_Join'/>")
        .end("End")
        .flow("F1", "Start", "Gateway_Area")
        .flow("F2", "Gateway_Area", "Task_Visit", "=area > 50")
        .flow("F3", "Gateway_Area", "Task_Read")
        .flow("F4", "Task_Visit", "Gateway_Join")
        .flow("F5", "Task_Read", "Gateway_Join")
        .flow("F6", "Gateway_Join", "End");
  }

  private static FlowXml steps(List<String> stages, UnaryOperator<String> marks) {
    FlowXml flow = FlowXml.process("P").start("Start", "application");
    String last = "Start";
    for (String stage : stages) {
      String id =
          "Task_" + Character.toUpperCase(stage.charAt(0)) + stage.substring(1).replace("-", "");
      flow.step(id, "stage='" + stage + "' " + marks.apply(stage)).flow("F_" + id, last, id);
      last = id;
    }
    return flow.end("End").flow("F_End", last, "End");
  }

  private static FlowXml permit(String... stages) {
    return steps(List.of(stages), stage -> "post='window' actions='complete'");
  }

  private static FlowXml permitBy(String post) {
    return steps(
        List.of("acceptance", "review", "decision", "delivery"),
        stage -> "actions='complete' post='" + (stage.equals("decision") ? post : "window") + "'");
  }

  private static FlowXml limits(String review, String decision) {
    return steps(
        List.of("acceptance", "review", "decision", "delivery"),
        stage ->
            "post='window' actions='complete'"
                + (stage.equals("review") ? " limit='" + review + "'" : "")
                + (stage.equals("decision") ? " limit='" + decision + "'" : ""));
  }

  private static FlowXml special(String procedure) {
    return steps(
        List.of("acceptance", "review", "special-procedure", "decision", "delivery"),
        stage ->
            "post='window' actions='complete'"
                + (stage.equals("special-procedure") ? " procedure='" + procedure + "'" : ""));
  }

  private static FlowXml refusing(String form) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step(
            "Task_Accept",
            "stage='acceptance' post='window' actions='accept refuse-acceptance' form='%s'"
                .formatted(form))
        .step(
            "Task_Decide",
            "stage='decision' post='decision' actions='approve refuse' form='%s'".formatted(form))
        .end("End")
        .flow("F1", "Start", "Task_Accept")
        .flow("F2", "Task_Accept", "Task_Decide")
        .flow("F3", "Task_Decide", "End");
  }

  private static FlowXml joint(String attributes, String... participants) {
    return FlowXml.process("P")
        .start("Start", "application")
        .joint("Joint_Review", attributes, participants)
        .end("End")
        .flow("F1", "Start", "Joint_Review")
        .flow("F2", "Joint_Review", "End");
  }

  private static FlowXml ways(String condition, boolean defaultFlow) {
    return FlowXml.process("P")
        .start("Start", "application")
        .gateway("Gateway_Area", defaultFlow ? "F3" : null)
        .step("Task_Visit", "stage='review' post='review' actions='complete'")
        .end("End_Visited")
        .end("End_Small")
        .flow("F1", "Start", "Gateway_Area")
        .flow("F2", "Gateway_Area", "Task_Visit", condition)
        .flow("F3", "Gateway_Area", "End_Small")
        .flow("F4", "Task_Visit", "End_Visited");
  }

  private static FlowXml outcome(String second) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step("Task_Decide", "stage='decision' post='decision' actions='approve return'")
        .gateway("Gateway_Outcome", null)
        .end("End_Approved")
        .end("End_Other")
        .flow("F1", "Start", "Task_Decide")
        .flow("F2", "Task_Decide", "Gateway_Outcome")
        .flow("F3", "Gateway_Outcome", "End_Approved", "=Task_Decide = \"approve\"")
        .flow("F4", "Gateway_Outcome", "End_Other", second);
  }

  private static CheckContext context(@Nullable ItemFacts item) {
    return CheckContext.anyCounty(
        Map.of(
            "application",
            Checking.APPLICATION,
            "fee",
            form(
                "{'id':'F1','type':'number','key':'fee','label':'费用','validate':{'required':true}}"),
            "odd",
            form("{'id':'F1','type':'bogus','key':'x'}"),
            "short",
            form("{'id':'F1','type':'number','key':'fee','label':'费用'}"),
            "full",
            form(
                "{'id':'F1','type':'textarea','key':'opinion','label':'决定理由'},"
                    + "{'id':'F2','type':'text','text':'不服本决定的，可以申请行政复议或者提起行政诉讼。'}")),
        item);
  }

  private static FormSchema form(String components) {
    return FormSchema.parse(
        "{'type':'default','id':'f','components':[%s]}".formatted(components).replace('\'', '"'));
  }

  private static ItemFacts item(
      List<String> procedures, List<String> posts, @Nullable TimeLimit statutory) {
    return new ItemFacts("permit", "fire-rescue", statutory, null, procedures, posts);
  }

  /** A county with one department, two posts and one item. */
  private record County(CheckContext around) implements CheckContext {

    @Override
    public Optional<FormSchema> form(String id) {
      return around.form(id);
    }

    @Override
    public boolean hasDepartment(String code) {
      return code.equals("fire-rescue");
    }

    @Override
    public boolean hasPost(@Nullable String department, String post) {
      return List.of("window", "decision").contains(post);
    }

    @Override
    public boolean hasItem(String baseCode) {
      return baseCode.equals("FIRE");
    }

    @Override
    public Optional<String> departmentOfItem(String baseCode) {
      return hasItem(baseCode) ? Optional.of("fire-rescue") : Optional.empty();
    }
  }
}
