package io.sunlit.templates.checks;

import io.sunlit.templates.checks.CheckSubject.Marked;

/** Every form that the flow names is there. */
record FormExists() implements TemplateCheck {

  @Override
  public String code() {
    return "form-exists";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    subject
        .flow()
        .applicationForm()
        .filter(form -> subject.context().form(form).isEmpty())
        .ifPresent(
            form ->
                findings.error(
                    subject.startId(),
                    "申请表“%s”不存在。请新建该表单，或改选已有的表单。".formatted(form),
                    "The application form '%s' does not exist. Create it or choose another."
                        .formatted(form)));
    for (Marked step : subject.steps()) {
      step.mark()
          .text("form")
          .filter(form -> subject.context().form(form).isEmpty())
          .ifPresent(
              form ->
                  findings.error(
                      step.node().id(),
                      "步骤「%s」的表单“%s”不存在。请新建该表单，或改选已有的表单。".formatted(step.node().label(), form),
                      "The form '%s' of step '%s' does not exist. Create it or choose another."
                          .formatted(form, step.node().label())));
    }
  }
}
