package io.sunlit.templates.checks;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.StepRights;
import io.sunlit.templates.FieldRights;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.Optional;

/** The rights of a step are readable and name fields of its form. */
record FieldRightsFit() implements TemplateCheck {

  @Override
  public String code() {
    return "field-rights";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (Marked step : subject.steps()) {
      String text = step.mark().text("rights").orElse("");
      Optional<StepRights> rights = FieldRights.read(text);
      if (rights.isEmpty()) {
        findings.error(
            step.node().id(),
            "步骤「%s」的字段权限“%s”无法识别。请在“字段权限”中重新设定。".formatted(step.node().label(), text),
            "Step '%s' has the unreadable field rights '%s'. Set them anew under 'Field rights'."
                .formatted(step.node().label(), text));
        continue;
      }
      Optional<FormSchema> form = step.mark().text("form").flatMap(subject.context()::form);
      if (form.isPresent()) {
        check(step, form.get(), rights.get(), findings);
      }
    }
  }

  private static void check(Marked step, FormSchema form, StepRights rights, Findings findings) {
    try {
      form.at(rights);
    } catch (FormUnreadable e) {
      findings.error(
          step.node().id(),
          "步骤「%s」：%s".formatted(step.node().label(), e.messageZh()),
          "Step '%s': %s".formatted(step.node().label(), e.messageEn()));
    }
  }
}
