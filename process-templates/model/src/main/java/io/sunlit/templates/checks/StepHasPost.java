package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;

/** Every human step names the post that does it. */
record StepHasPost() implements TemplateCheck {

  @Override
  public String code() {
    return "step-post";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      if (step.mark().text("post").isEmpty()) {
        findings.error(
            step.node().id(),
            "步骤「%s」没有指定岗位。请在属性面板中选择由哪个岗位办理。".formatted(step.node().label()),
            "Step '%s' has no post. Choose the post that handles it in the properties panel."
                .formatted(step.node().label()));
      }
    }
  }
}
