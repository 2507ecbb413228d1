package io.sunlit.templates.checks;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms that the flow uses have no problems of their own. */
record FormIsSound() implements TemplateCheck {

  @Override
  public String code() {
    return "form-problems";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    Set<String> forms = new LinkedHashSet<>();
    subject.flow().applicationForm().ifPresent(forms::add);
    for (Marked step : subject.steps()) {
      step.mark().text("form").ifPresent(forms::add);
    }
    for (String form : forms) {
      List<FormProblem> problems =
          subject.context().form(form).map(FormSchema::problems).orElse(List.of());
      for (FormProblem problem : problems) {
        findings.error(
            problem.componentId() == null ? form : problem.componentId(),
            "表单“%s”：%s".formatted(form, problem.messageZh()),
            "Form '%s': %s".formatted(form, problem.messageEn()));
      }
    }
  }
}
