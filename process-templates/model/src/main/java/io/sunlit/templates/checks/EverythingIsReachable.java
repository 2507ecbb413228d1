package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import java.util.Set;

/** Every element can be reached from the start. */
record EverythingIsReachable() implements TemplateCheck {

  @Override
  public String code() {
    return "unreachable";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    Set<String> reachable = subject.graph().reachable();
    for (FlowNode node : subject.graph().nodes()) {
      if (!reachable.contains(node.id())
          && !"true".equals(node.element().attribute("isForCompensation"))) {
        findings.error(
            node.id(),
            "从开始事件走不到「%s」。请把它连上，或删去。".formatted(node.label()),
            "'%s' cannot be reached from the start. Connect it or remove it."
                .formatted(node.label()));
      }
    }
  }
}
