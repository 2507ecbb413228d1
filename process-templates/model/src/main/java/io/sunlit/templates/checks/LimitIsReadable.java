package io.sunlit.templates.checks;

import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;

/** Limits of steps and participants are positive lengths such as 5wd. */
record LimitIsReadable() implements TemplateCheck {

  @Override
  public String code() {
    return "limit";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      check(
          step,
          step.mark(),
          "步骤「%s」".formatted(step.node().label()),
          "Step '%s'".formatted(step.node().label()),
          findings);
    }
    for (Marked joint : subject.joints()) {
      for (XmlElement participant : joint.participants()) {
        String department = participant.text("department").orElse("?");
        check(
            joint,
            participant,
            "并联审批「%s」中 %s".formatted(joint.node().label(), department),
            "Participant %s of '%s'".formatted(department, joint.node().label()),
            findings);
      }
    }
  }

  private static void check(
      Marked owner, XmlElement holder, String whoZh, String whoEn, Findings findings) {
    String limit = holder.text("limit").orElse("");
    if (limit.isEmpty()) {
      return;
    }
    try {
      TimeLimit.parse(limit);
    } catch (IllegalArgumentException e) {
      findings.error(
          owner.node().id(),
          "%s的时限“%s”无效。请填写大于零的时限，如 5wd（5 个工作日）、30d（30 日）、7wh、24h。".formatted(whoZh, limit),
          "%s has the bad limit '%s'. Write a length above zero, such as 5wd (5 working days), 30d, 7wh or 24h."
              .formatted(whoEn, limit));
    }
  }
}
