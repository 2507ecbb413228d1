package io.sunlit.templates.checks;

import io.sunlit.templates.StepAction;
import io.sunlit.templates.checks.CheckSubject.Marked;

/** Every human step allows at least one known action. */
record StepHasActions() implements TemplateCheck {

  @Override
  public String code() {
    return "step-actions";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      String label = step.node().label();
      String actions = step.mark().text("actions").orElse("");
      if (actions.isEmpty()) {
        findings.error(
            step.node().id(),
            "步骤「%s」没有可用的操作，办理人无法提交。请至少选择一个操作。".formatted(label),
            "Step '%s' has no action, so its handler cannot finish it. Choose at least one."
                .formatted(label));
        continue;
      }
      for (String code : actions.split("\\s+")) {
        if (StepAction.of(code).isEmpty()) {
          findings.error(
              step.node().id(),
              "步骤「%s」的操作“%s”不存在。请在属性面板中重新选择。".formatted(label, code),
              "Step '%s' has the unknown action '%s'. Choose its actions again in the properties panel."
                  .formatted(label, code));
        }
      }
    }
  }
}
