package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import java.util.regex.Pattern;

/**
 * The ids of steps are chosen by people: conditions, scenarios and reports name a step by its id,
 * and one that a drawing tool made up tells nothing and changes with the next copy.
 */
record IdsAreChosen() implements TemplateCheck {

  private static final Pattern MADE_UP =
      Pattern.compile(
          "(?:Activity|Task|UserTask|Gateway|Event|StartEvent|EndEvent|SubProcess|CallActivity)_(?=[0-9a-z]{7}$)[a-z]*[0-9][0-9a-z]*"
              + "|sid-[0-9A-Fa-f-]{36}|_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public String code() {
    return "generated-id";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    for (FlowNode node : subject.graph().nodes()) {
      boolean step = node.humanStepMark().isPresent() || node.jointApprovalMark().isPresent();
      if (step && MADE_UP.matcher(node.id()).matches()) {
        findings.warning(
            node.id(),
            "步骤「%s」的编号“%s”是工具生成的，条件和报表中看不出所指。请改成有含义的编号，如 Task_Review。"
                .formatted(node.label(), node.id()),
            "The id '%s' of step '%s' was made up by a tool; conditions and reports that name it tell nothing. Choose one with a meaning, such as Task_Review."
                .formatted(node.id(), node.label()));
      }
    }
  }
}
