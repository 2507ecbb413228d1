package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import java.util.List;

/** Every way out of an exclusive or inclusive gateway has a condition or is its default. */
record GatewayFlowsHaveConditions() implements TemplateCheck {

  @Override
  public String code() {
    return "gateway-conditions";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (FlowNode gateway : subject.graph().nodes()) {
      if (!gateway.type().equals("exclusiveGateway")
          && !gateway.type().equals("inclusiveGateway")) {
        continue;
      }
      List<SequenceFlow> ways = subject.graph().outgoing(gateway);
      if (ways.size() < 2) {
        continue;
      }
      for (SequenceFlow way : ways) {
        String label = way.name().isEmpty() ? way.id() : way.name();
        if (way.condition() == null && !way.isDefault()) {
          findings.error(
              way.id(),
              "网关「%s」的出口“%s”没有条件，也不是默认出口。请填写条件，或设为默认出口。".formatted(gateway.label(), label),
              "The way '%s' out of gateway '%s' has no condition and is not the default. Give it a condition or make it the default."
                  .formatted(label, gateway.label()));
        }
      }
    }
  }
}
