package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;

/** The process ends at an end event, and nothing stops halfway. */
record EndEventIsThere() implements TemplateCheck {

  @Override
  public String code() {
    return "end-event";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    boolean end =
        subject.graph().inScope(subject.flow().processId()).stream()
            .anyMatch(node -> node.type().equals("endEvent"));
    if (!end) {
      findings.error(
          null,
          "流程没有结束事件。请在每条路径的末尾添加结束事件。",
          "The process has no end event. Add one at the end of each path.");
    }
    for (FlowNode node : subject.graph().nodes()) {
      if (!node.type().equals("endEvent")
          && !node.isEventSubProcess()
          && !"true".equals(node.element().attribute("isForCompensation"))
          && !node.eventDefinitions().contains("linkEventDefinition")
          && !node.eventDefinitions().contains("compensateEventDefinition")
          && subject.graph().outgoing(node).isEmpty()) {
        findings.warning(
            node.id(),
            "「%s」之后没有连线，流程会在这里无声地停止。请连到下一步或结束事件。".formatted(node.label()),
            "Nothing follows '%s': the flow would stop there without a word. Connect it to the next step or an end event."
                .formatted(node.label()));
      }
    }
  }
}
