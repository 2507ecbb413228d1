package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids are there, are used once, and can be used by the engine. */
record IdsAreValid() implements TemplateCheck {

  private static final Pattern NC_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_.\\-·]*");
  private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  @Override
  public String code() {
    return "ids";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    Set<String> seen = new HashSet<>();
    seen.add(subject.flow().processId());
    Set<String> outcomes = new HashSet<>();
    for (FlowNode node : subject.graph().nodes()) {
      check(node.id(), node.label(), seen, findings);
      if (node.humanStepMark().isPresent() || node.jointApprovalMark().isPresent()) {
        outcomes.add(node.id());
      }
    }
    for (SequenceFlow flow : subject.graph().flows()) {
      check(flow.id(), flow.label(), seen, findings);
    }
    for (String id : outcomes) {
      if (NC_NAME.matcher(id).matches() && !VARIABLE.matcher(id).matches()) {
        findings.error(
            id,
            "步骤的编号“%s”不能用作变量名，条件中无法引用。请只用字母、数字和下划线，如 Task_Review。".formatted(id),
            "The id '%s' of a step cannot be a variable, so no condition can read its outcome. Use letters, digits and underscores, such as Task_Review."
                .formatted(id));
      }
    }
  }

  private static void check(String id, String label, Set<String> seen, Findings findings) {
    if (id.isEmpty()) {
      findings.error(
          null,
          "有一个元素没有编号（id）。请在属性面板中填写。",
          "An element has no id. Give it one in the properties panel.");
    } else if (!NC_NAME.matcher(id).matches()) {
      findings.error(
          id,
          "「%s」的编号“%s”无效。请以字母或下划线开头，只用字母、数字、下划线、连字符和点。".formatted(label, id),
          "The id '%s' of '%s' is not valid. Begin with a letter or underscore; use letters, digits, underscores, hyphens and dots."
              .formatted(id, label));
    } else if (!seen.add(id)) {
      findings.error(
          id,
          "编号“%s”用了两次。请给其中一个元素换一个编号。".formatted(id),
          "The id '%s' is used twice. Give one of the elements another.".formatted(id));
    }
  }
}
