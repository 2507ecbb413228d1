package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.Set;

/** The county has the departments that the flow names. */
record DepartmentExists() implements TemplateCheck {

  @Override
  public String code() {
    return "department";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      step.mark()
          .text("department")
          .ifPresent(department -> check(subject, step, department, findings));
    }
    for (Marked joint : subject.joints()) {
      Set<String> departments = new LinkedHashSet<>();
      joint.mark().text("lead").ifPresent(departments::add);
      for (XmlElement participant : joint.participants()) {
        participant.text("department").ifPresent(departments::add);
      }
      departments.forEach(department -> check(subject, joint, department, findings));
    }
  }

  private static void check(
      CheckSubject subject, Marked owner, String department, Findings findings) {
    if (!subject.context().hasDepartment(department)) {
      findings.error(
          owner.node().id(),
          "「%s」指定的部门“%s”在本区县不存在。请改选本区县的部门。".formatted(owner.node().label(), department),
          "'%s' names the department '%s', which the county does not have. Choose another."
              .formatted(owner.node().label(), department));
    }
  }
}
