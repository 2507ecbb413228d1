package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;

/** Steps, deciding gateways and joint approvals carry a label. */
record LabelsAreGiven() implements TemplateCheck {

  @Override
  public String code() {
    return "label";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (FlowNode node : subject.graph().nodes()) {
      boolean decides =
          node.type().equals("exclusiveGateway") && subject.graph().outgoing(node).size() > 1;
      if (node.name().isEmpty() && (node.isActivity() || decides)) {
        findings.warning(
            node.id(),
            decides
                ? "网关“%s”没有名称。请写成一个问题，如“是否受理？”。".formatted(node.id())
                : "步骤“%s”没有名称，办理人看不出要做什么。请填写名称。".formatted(node.id()),
            decides
                ? "Gateway '%s' has no name. Name it as a question, such as 'Accepted?'."
                    .formatted(node.id())
                : "'%s' has no name, so its handler cannot see what to do. Name it."
                    .formatted(node.id()));
      }
    }
  }
}
