package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.Optional;

/** The county implements the items of the participants, by the departments that are named. */
record ItemExists() implements TemplateCheck {

  @Override
  public String code() {
    return "item";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      for (XmlElement participant : joint.participants()) {
        participant
            .text("item")
            .ifPresent(
                item ->
                    check(
                        subject, joint, participant.text("department").orElse(""), item, findings));
      }
    }
  }

  private static void check(
      CheckSubject subject, Marked joint, String department, String item, Findings findings) {
    String label = joint.node().label();
    if (!subject.context().hasItem(item)) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中的事项“%s”不在本区县的实施清单里。请改选事项，或先把它列入清单。".formatted(label, item),
          "Item '%s' of joint approval '%s' is not on the county's implementation list. Choose another or add it first."
              .formatted(item, label));
      return;
    }
    Optional<String> owner = subject.context().departmentOfItem(item);
    if (!department.isEmpty() && owner.isPresent() && !owner.get().equals(department)) {
      findings.error(
          joint.node().id(),
          "并联审批「%s」中的事项“%s”由“%s”实施，不是“%s”。请改正参与部门。".formatted(label, item, owner.get(), department),
          "Item '%s' of joint approval '%s' is implemented by '%s', not by '%s'. Correct the department."
              .formatted(item, label, owner.get(), department));
    }
  }
}
