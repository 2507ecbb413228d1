package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.Feel;
import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.Set;

/** The condition of a participant parses and reads only what the application form holds. */
record ParticipantConditionIsReadable() implements TemplateCheck {

  @Override
  public String code() {
    return "participant-condition";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      for (XmlElement participant : joint.participants()) {
        participant
            .text("condition")
            .ifPresent(condition -> check(subject, joint, participant, condition, findings));
      }
    }
  }

  private static void check(
      CheckSubject subject,
      Marked joint,
      XmlElement participant,
      String condition,
      Findings findings) {
    String label = joint.node().label();
    String department = participant.text("department").orElse("?");
    Feel feel;
    try {
      feel = Feel.parse(condition);
    } catch (Feel.NotFeel e) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中 %s 的参与条件“%s”不是有效的 FEEL 表达式。请写成如 =area > 50 的形式。"
              .formatted(label, department, condition),
          "The condition '%s' of participant %s of '%s' is no FEEL expression such as =area > 50: %s"
              .formatted(condition, department, label, e.getMessage()));
      return;
    }
    if (subject.flow().applicationForm().isPresent() && subject.applicationForm().isEmpty()) {
      return; // FormExists tells that the form is missing
    }
    Set<String> keys = subject.applicationKeys();
    for (String variable : feel.variables()) {
      if (!keys.contains(variable)) {
        findings.error(
            joint.node().id(),
            "并联审批「%s」中 %s 的参与条件用到“%s”，申请表中没有这一项。请改用申请表的字段，或在申请表中添加。"
                .formatted(label, department, variable),
            "The condition of participant %s of '%s' reads '%s', which the application form lacks. Use one of its keys or add the field."
                .formatted(department, label, variable));
      }
    }
  }
}
