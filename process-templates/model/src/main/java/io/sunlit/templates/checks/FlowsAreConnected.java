package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import java.util.Optional;

/** Every sequence flow joins two elements of the same scope. */
record FlowsAreConnected() implements TemplateCheck {

  @Override
  public String code() {
    return "flow-ends";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (SequenceFlow flow : subject.graph().flows()) {
      Optional<FlowNode> source = subject.graph().node(flow.source());
      Optional<FlowNode> target = subject.graph().node(flow.target());
      if (source.isEmpty() || target.isEmpty()) {
        String end = source.isEmpty() ? flow.source() : flow.target();
        findings.error(
            flow.id(),
            "连线“%s”的%s“%s”不存在。请重新连接。".formatted(flow.label(), source.isEmpty() ? "起点" : "终点", end),
            "The %s '%s' of flow '%s' does not exist. Connect it again."
                .formatted(source.isEmpty() ? "source" : "target", end, flow.label()));
      } else if (!source.get().scope().equals(target.get().scope())) {
        findings.error(
            flow.id(),
            "连线“%s”穿过了子流程的边界。请改为连到子流程本身。".formatted(flow.label()),
            "Flow '%s' crosses the border of a sub-process. Connect it to the sub-process itself."
                .formatted(flow.label()));
      }
    }
  }
}
