package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The process, and each sub-process, begins at exactly one start event. */
record StartEventIsThere() implements TemplateCheck {

  @Override
  public String code() {
    return "start-event";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    check(subject, subject.flow().processId(), "流程", "The process", null, findings);
    for (FlowNode node : subject.graph().nodes()) {
      if (node.type().equals("subProcess")) {
        check(
            subject,
            node.id(),
            "子流程「%s」".formatted(node.label()),
            "Sub-process '%s'".formatted(node.label()),
            node.id(),
            findings);
      }
    }
  }

  private static void check(
      CheckSubject subject,
      String scope,
      String whatZh,
      String whatEn,
      @Nullable String element,
      Findings findings) {
    List<FlowNode> starts =
        subject.graph().inScope(scope).stream()
            .filter(node -> node.type().equals("startEvent"))
            .toList();
    if (starts.isEmpty()) {
      findings.error(
          element,
          "%s没有开始事件。请添加一个。".formatted(whatZh),
          "%s has no start event. Add one.".formatted(whatEn));
    } else if (starts.size() > 1) {
      findings.error(
          starts.get(1).id(),
          "%s有 %d 个开始事件，只能有一个。请删去多余的。".formatted(whatZh, starts.size()),
          "%s has %d start events, one is allowed. Remove the others."
              .formatted(whatEn, starts.size()));
    }
  }
}
