package io.sunlit.templates.checks;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.templates.FieldRights;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form as one step shows it.
 *
 * @param element id of the step, or of the start event of an application
 * @param label what a message calls the step
 * @param form id of the form
 * @param plain its components as the form has them
 * @param shown its components with the rights of the step
 */
record FormUse(
    String element, String label, String form, List<FormPart> plain, List<FormPart> shown) {

  /** All uses in the flow; of forms that are missing, and rights that do not fit, there is none. */
  static List<FormUse> of(CheckSubject subject) {
    List<FormUse> uses = new ArrayList<>();
    Optional<FormSchema> application = subject.applicationForm();
    if (application.isPresent()) {
      List<FormPart> parts = FormPart.of(application.get());
      String start = String.valueOf(subject.startId());
      String form = subject.flow().applicationForm().orElse("");
      uses.add(new FormUse(start, start, form, parts, parts));
    }
    for (Marked step : subject.steps()) {
      String id = step.mark().text("form").orElse("");
      Optional<FormSchema> form = subject.context().form(id);
      if (form.isPresent()) {
        use(step, id, form.get()).ifPresent(uses::add);
      }
    }
    return List.copyOf(uses);
  }

  private static Optional<FormUse> use(Marked step, String id, FormSchema form) {
    try {
      return FieldRights.read(step.mark().text("rights").orElse(""))
          .map(form::at)
          .map(
              shown ->
                  new FormUse(
                      step.node().id(),
                      step.node().label(),
                      id,
                      FormPart.of(form),
                      FormPart.of(shown)));
    } catch (FormUnreadable e) {
      return Optional.empty(); // FieldRightsFit tells
    }
  }
}
