package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.powers.PowerProcedures;

/** Every human step belongs to a legal stage. */
record StepHasStage() implements TemplateCheck {

  @Override
  public String code() {
    return "step-stage";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      String stage = step.mark().text("stage").orElse("");
      if (stage.isEmpty()) {
        findings.error(
            step.node().id(),
            "步骤「%s」没有指定所属环节。请选择受理、审查、决定、送达等法定环节之一。".formatted(step.node().label()),
            "Step '%s' has no stage. Choose one of the legal stages, such as acceptance, review, decision or delivery."
                .formatted(step.node().label()));
      } else if (!PowerProcedures.shipped().stageCodes().contains(stage)) {
        findings.error(
            step.node().id(),
            "步骤「%s」的环节“%s”不存在。请选择受理、审查、决定、送达等法定环节之一。".formatted(step.node().label(), stage),
            "Step '%s' has the unknown stage '%s'. Choose one of the legal stages, such as acceptance, review, decision or delivery."
                .formatted(step.node().label(), stage));
      }
    }
  }
}
