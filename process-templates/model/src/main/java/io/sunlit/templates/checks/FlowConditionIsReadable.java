package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.Feel;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.Set;

/** Conditions of sequence flows parse and read only what the flow writes. */
record FlowConditionIsReadable() implements TemplateCheck {

  @Override
  public String code() {
    return "flow-condition";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    Set<String> known = known(subject);
    boolean formMissing =
        subject.flow().applicationForm().isPresent() && subject.applicationForm().isEmpty();
    for (SequenceFlow flow : subject.graph().flows()) {
      if (flow.condition() == null) {
        continue;
      }
      Feel feel;
      try {
        feel = Feel.parse(flow.condition());
      } catch (Feel.NotFeel e) {
        findings.error(
            flow.id(),
            "连线“%s”的条件“%s”不是有效的 FEEL 表达式。请写成如 =Task_Review = \"pass\" 的形式。"
                .formatted(flow.label(), flow.condition()),
            "The condition '%s' of flow '%s' is no FEEL expression such as =Task_Review = \"pass\": %s"
                .formatted(flow.condition(), flow.label(), e.getMessage()));
        continue;
      }
      for (String variable : feel.variables()) {
        if (!known.contains(variable) && !formMissing) {
          findings.error(
              flow.id(),
              "连线“%s”的条件用到“%s”，但没有步骤、并联审批或申请表字段写入它。请检查拼写。".formatted(flow.label(), variable),
              "The condition of flow '%s' reads '%s', which no step, joint approval or application field writes. Check the spelling."
                  .formatted(flow.label(), variable));
        }
      }
    }
  }

  private static Set<String> known(CheckSubject subject) {
    Set<String> known = new LinkedHashSet<>(subject.applicationKeys());
    for (FlowNode node : subject.graph().nodes()) {
      if (node.humanStepMark().isPresent() || node.jointApprovalMark().isPresent()) {
        known.add(node.id());
      }
      node.extension(Bpmn.ZEEBE, "script")
          .flatMap(script -> script.text("resultVariable"))
          .ifPresent(known::add);
      node.extension(Bpmn.ZEEBE, "ioMapping").stream()
          .flatMap(mapping -> mapping.elements().stream())
          .map((XmlElement output) -> output.text("target").orElse(""))
          .forEach(target -> known.add(target.split("\\.", 2)[0]));
    }
    return known;
  }
}
