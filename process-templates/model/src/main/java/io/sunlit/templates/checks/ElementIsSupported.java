package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Only elements that the engine runs as drawn, and that need no worker which is not there. */
record ElementIsSupported() implements TemplateCheck {

  private record Reason(String zh, String en) {}

  private static final Reason NO_WORKER =
      new Reason(
          "需要外部程序来执行，目前没有。请改用人工步骤", "it needs a worker that does not exist; use a human step");
  private static final Reason REFUSED =
      new Reason("流程引擎不支持。请换一种画法", "the engine refuses it; draw it another way");
  private static final Reason NOBODY =
      new Reason("没有人会办理它。请改为人工步骤", "nobody would handle it; make it a human step");
  private static final Reason LATER = new Reason("本版本尚不支持", "this version does not support it yet");
  private static final Reason NO_SENDER =
      new Reason(
          "没有任何程序会发出这个事件，流程会一直等待", "nothing sends this event, so the flow would wait for ever");

  private static final Map<String, Reason> TYPES =
      Map.ofEntries(
          Map.entry("task", NOBODY),
          Map.entry("manualTask", NOBODY),
          Map.entry("serviceTask", NO_WORKER),
          Map.entry("sendTask", NO_WORKER),
          Map.entry("receiveTask", NO_SENDER),
          Map.entry("businessRuleTask", LATER),
          Map.entry("callActivity", LATER),
          Map.entry("adHocSubProcess", REFUSED),
          Map.entry("transaction", REFUSED),
          Map.entry("complexGateway", REFUSED));

  /** What each kind of event may be; the empty name stands for an event without definition. */
  private static final Map<String, Set<String>> EVENTS =
      Map.of(
          "startEvent", Set.of(""),
          "endEvent", Set.of("", "terminate", "error", "escalation", "compensate"),
          "intermediateCatchEvent", Set.of("timer", "link"),
          "intermediateThrowEvent", Set.of("", "link", "escalation", "compensate"),
          "boundaryEvent", Set.of("timer", "error", "escalation", "compensate"));

  private static final Set<String> EVENT_SUB_PROCESS_STARTS =
      Set.of("timer", "error", "escalation");

  private static final Set<String> SENT = Set.of("message", "signal");

  @Override
  public String code() {
    return "unsupported-element";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    for (FlowNode node : subject.graph().nodes()) {
      Reason reason = reason(subject, node);
      if (reason != null) {
        findings.error(
            node.id(),
            "「%s」（%s）不能运行：%s。".formatted(node.label(), kind(node), reason.zh()),
            "'%s' (%s) cannot run: %s.".formatted(node.label(), kind(node), reason.en()));
      }
    }
  }

  private static @Nullable Reason reason(CheckSubject subject, FlowNode node) {
    if (TYPES.containsKey(node.type())) {
      return TYPES.get(node.type());
    }
    if (node.isEvent()) {
      Reason reason = event(subject, node);
      if (reason != null) {
        return reason;
      }
    }
    if (node.type().equals("scriptTask") && !hasScript(node)) {
      return new Reason(
          "脚本任务没有表达式或结果变量。请补上",
          "the script task lacks an expression or a result variable; add them");
    }
    if (has(node, "standardLoopCharacteristics")) {
      return REFUSED;
    }
    if (has(node, "multiInstanceLoopCharacteristics")) {
      return LATER;
    }
    if (node.extension(Bpmn.ZEEBE, "executionListeners").isPresent()
        || node.extension(Bpmn.ZEEBE, "taskListeners").isPresent()) {
      return new Reason(
          "它的监听器需要外部程序，目前没有。请删去监听器",
          "its listeners need a worker that does not exist; remove them");
    }
    return null;
  }

  private static @Nullable Reason event(CheckSubject subject, FlowNode event) {
    List<String> definitions = event.eventDefinitions();
    if (definitions.size() > 1) {
      return REFUSED;
    }
    String kind =
        definitions.isEmpty() ? "" : definitions.getFirst().replace("EventDefinition", "");
    Set<String> allowed = EVENTS.getOrDefault(event.type(), Set.of());
    Optional<FlowNode> scope = subject.graph().node(event.scope());
    if (event.type().equals("startEvent")
        && scope.filter(FlowNode::isEventSubProcess).isPresent()) {
      allowed = EVENT_SUB_PROCESS_STARTS;
    }
    if (allowed.contains(kind)) {
      return null;
    }
    return SENT.contains(kind) && !event.type().equals("endEvent") ? NO_SENDER : REFUSED;
  }

  private static boolean hasScript(FlowNode node) {
    return node.extension(Bpmn.ZEEBE, "script")
        .filter(script -> script.text("expression").isPresent())
        .filter(script -> script.text("resultVariable").isPresent())
        .isPresent();
  }

  private static boolean has(FlowNode node, String child) {
    return node.element().elements().stream().map(XmlElement::name).anyMatch(child::equals);
  }

  private static String kind(FlowNode node) {
    List<String> definitions = node.eventDefinitions();
    return definitions.isEmpty() ? node.type() : node.type() + ", " + definitions.getFirst();
  }
}
