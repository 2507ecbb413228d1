package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;

/** Conditions stand only where the engine reads them: behind exclusive and inclusive gateways. */
record ConditionsOnlyAtGateways() implements TemplateCheck {

  @Override
  public String code() {
    return "condition-place";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (SequenceFlow flow : subject.graph().flows()) {
      if (flow.condition() == null) {
        continue;
      }
      String source = subject.graph().node(flow.source()).map(FlowNode::type).orElse("");
      if (!source.isEmpty()
          && !source.equals("exclusiveGateway")
          && !source.equals("inclusiveGateway")) {
        findings.error(
            flow.id(),
            "连线“%s”上有条件，但它不是从排他或包容网关出发。请在条件之前加一个网关。".formatted(flow.label()),
            "Flow '%s' has a condition but does not leave an exclusive or inclusive gateway. Put a gateway before it."
                .formatted(flow.label()));
      }
    }
  }
}
