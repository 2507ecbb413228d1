package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one submission: compares it with what form-js would have sent, and validates that. */
final class Judging {

  private static final int MOST_ERRORS = 500;

  private final FormPlan plan;
  private final Map<String, @Nullable Object> submission;
  private final Filling filling;
  private final Clock clock;
  private final Map<String, @Nullable Object> sent;
  private final List<SubmissionError> errors = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  private Judging(
      FormPlan plan, Map<String, @Nullable Object> submission, Filling filling, Clock clock) {
    this.clock = clock;
    this.plan = plan;
    this.submission = submission;
    this.filling = filling;
    this.sent = filling.sent();
  }

  static SubmissionVerdict judge(
      FormPlan plan,
      Map<String, @Nullable Object> submission,
      Map<String, @Nullable Object> input,
      AttachedFiles files,
      Clock clock) {
    Judging judging =
        new Judging(plan, submission, new Filling(plan, input, submission, clock), clock);
    judging.compareFields();
    judging.compareRest();
    judging.validate();
    judging.errors.addAll(
        JudgingRules.errors(plan.own(), files, judging.filling, judging.sent, clock));
    List<SubmissionError> errors = judging.errors;
    return new SubmissionVerdict(
        errors.subList(0, Math.min(errors.size(), MOST_ERRORS)), Js.toJsonObject(judging.sent));
  }

  /**
   * Visible, editable fields must hold what was submitted. What was submitted for hidden ones is
   * dropped, disabled and readonly ones are the server's, formulas are computed anew.
   */
  private void compareFields() {
    if (!filling.steady()) {
      errors.add(Texts.error(null, "", "unsteady"));
    }
    for (Filling.Shown field : filling.unshowable()) {
      refuse(field.component(), field.pathText(), "unshowable");
    }
    for (Filling.Shown field : filling.shown()) {
      Component component = field.component();
      Object given = Js.get(submission, field.path());
      if (component.repeats()) {
        compareRows(field, given);
        continue;
      }
      Object held = filling.value(field.path());
      if (given == Js.UNDEFINED
          || component.type() == ComponentType.EXPRESSION
          || !component.editable()
          || Js.same(given, held)) {
        continue;
      }
      refuse(component, field.pathText(), mismatch(component));
    }
  }

  private static String mismatch(Component component) {
    return switch (component.type()) {
      case RADIO, SELECT, CHECKLIST, TAGLIST -> "not-an-option";
      case NUMBER -> "not-a-number";
      case DATETIME -> "not-a-date";
      case FILEPICKER -> "not-a-file";
      default -> "wrong-type";
    };
  }

  private void compareRows(Filling.Shown list, @Nullable Object given) {
    if (given == Js.UNDEFINED) {
      return;
    }
    if (!(given instanceof List<?> rows)) {
      refuse(list.component(), list.pathText(), "not-a-list");
      return;
    }
    int held = filling.value(list.path()) instanceof List<?> there ? there.size() : 0;
    if (rows.size() > Filling.MOST_ROWS) {
      refuse(list.component(), list.pathText(), "too-many-rows", Filling.MOST_ROWS);
    } else if (rows.size() > held || (rows.size() < held && list.component().rowsAreFree())) {
      refuse(list.component(), list.pathText(), "rows-fixed", (double) held);
    }
  }

  /** Keys that no component has. */
  private void compareRest() {
    plan.known()
        .unknown(submission)
        .forEach(p -> errors.add(Texts.error(null, p, "unknown-key", p)));
  }

  private void validate() {
    for (Filling.Shown field : filling.shown()) {
      Component component = field.component();
      if (component.type().keyed()
          && !component.disabled()
          && !refused.contains(field.pathText())) {
        errors.addAll(
            FieldRules.check(
                component,
                field.pathText(),
                filling.value(field.path()),
                field.scope(),
                filling.initialData(),
                clock));
      }
    }
  }

  private void refuse(
      Component component, String path, String code, @Nullable Object... arguments) {
    refused.add(path);
    Object[] all = new Object[arguments.length + 1];
    all[0] = component.name();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    errors.add(Texts.error(component.id(), path, code, all));
  }
}
