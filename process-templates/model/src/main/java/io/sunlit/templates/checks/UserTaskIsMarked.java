package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;

/** A user task is either a human step or a joint approval. */
record UserTaskIsMarked() implements TemplateCheck {

  @Override
  public String code() {
    return "user-task-mark";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (FlowNode task : subject.graph().nodes("userTask")) {
      boolean step = task.humanStepMark().isPresent();
      boolean joint = task.jointApprovalMark().isPresent();
      if (!step && !joint) {
        findings.error(
            task.id(),
            "「%s」既不是人工步骤也不是并联审批，没有人会办理它。请在属性面板中设为其中一种。".formatted(task.label()),
            "'%s' is neither a human step nor a joint approval: nobody would handle it. Make it one of them."
                .formatted(task.label()));
      } else if (step && joint) {
        findings.error(
            task.id(),
            "「%s」同时是人工步骤和并联审批，只能是其中一种。请删去另一种。".formatted(task.label()),
            "'%s' is both a human step and a joint approval. Remove one of the two."
                .formatted(task.label()));
      }
    }
  }
}
