package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.HashSet;
import java.util.Set;

/** A joint approval has participants, each with a department and an item, no item twice. */
record JointHasParticipants() implements TemplateCheck {

  @Override
  public String code() {
    return "joint-participants";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked joint : subject.joints()) {
      String id = joint.node().id();
      String label = joint.node().label();
      if (joint.participants().isEmpty()) {
        findings.error(
            id,
            "并联审批「%s」没有参与部门。请至少添加一个部门及其事项。".formatted(label),
            "Joint approval '%s' has no participants. Add at least one department with its item."
                .formatted(label));
      }
      Set<String> items = new HashSet<>();
      for (XmlElement participant : joint.participants()) {
        String department = participant.text("department").orElse("");
        String item = participant.text("item").orElse("");
        if (department.isEmpty() || item.isEmpty()) {
          findings.error(
              id,
              "并联审批「%s」有一个参与方缺少%s。请补全。".formatted(label, department.isEmpty() ? "部门" : "事项"),
              "A participant of '%s' has no %s. Complete it."
                  .formatted(label, department.isEmpty() ? "department" : "item"));
        } else if (!items.add(item)) {
          findings.error(
              id,
              "并联审批「%s」中事项“%s”出现了两次。请删去一个。".formatted(label, item),
              "Item '%s' takes part twice in '%s'. Remove one.".formatted(item, label));
        }
      }
    }
  }
}
