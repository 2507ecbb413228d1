package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.Optional;

/** The county has the posts that the steps name. */
record PostExists() implements TemplateCheck {

  @Override
  public String code() {
    return "post";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      Optional<String> department = step.mark().text("department");
      Optional<String> post = step.mark().text("post");
      if (post.isEmpty()
          || department.filter(d -> !subject.context().hasDepartment(d)).isPresent()) {
        continue; // StepHasPost or DepartmentExists tells
      }
      if (!subject.context().hasPost(department.orElse(null), post.get())) {
        findings.error(
            step.node().id(),
            "步骤「%s」的岗位“%s”在%s不存在。请改选已有的岗位，或先设立该岗位。"
                .formatted(
                    step.node().label(),
                    post.get(),
                    department
                        .map(d -> "部门“" + subject.context().departmentName(d) + "”")
                        .orElse("事项的实施部门")),
            "Step '%s' names the post '%s', which %s does not have. Choose another or create it first."
                .formatted(
                    step.node().label(),
                    post.get(),
                    department
                        .map(d -> "department '" + subject.context().departmentName(d) + "'")
                        .orElse("the implementing department")));
      }
    }
  }
}
