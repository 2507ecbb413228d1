package io.sunlit.templates.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every field of a form is shown by at least one step that uses the form: its condition can hold,
 * and not every step hides it.
 */
record FieldsAreShown() implements TemplateCheck {

  @Override
  public String code() {
    return "field-never-shown";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    List<FormUse> uses = FormUse.of(subject);
    Set<String> shown = new HashSet<>();
    for (FormUse use : uses) {
      use.shown().stream()
          .filter(part -> !part.hidden())
          .forEach(part -> shown.add(place(use, part)));
    }
    Set<String> told = new HashSet<>();
    for (FormUse use : uses) {
      for (FormPart part : use.plain()) {
        if (part.holdsValue() && !shown.contains(place(use, part)) && told.add(place(use, part))) {
          findings.warning(
              use.element(),
              "表单“%s”的字段“%s”永远不会显示：它的隐藏条件总是成立，或每个步骤都把它设为隐藏。请改条件或字段权限，或删去该字段。"
                  .formatted(use.form(), part.name()),
              "Field '%s' of form '%s' is never shown: its condition always hides it, or every step does. Change the condition or the field rights, or remove the field."
                  .formatted(part.name(), use.form()));
        }
      }
    }
  }

  private static String place(FormUse use, FormPart part) {
    return use.form() + " " + part.id();
  }
}
