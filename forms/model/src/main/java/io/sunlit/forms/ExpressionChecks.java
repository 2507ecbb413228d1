package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.feel.Refusal;
import io.sunlit.forms.js.Js;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the expressions of a form's components, and notes what is wrong with them. */
final class ExpressionChecks {

  /** Properties that decide about data. */
  private static final List<String> DECIDING =
      List.of(
          "validate.min",
          "validate.max",
          "validate.minLength",
          "validate.maxLength",
          "valuesExpression",
          "expression");

  /** Properties that only show something. */
  private static final List<String> SHOWING =
      List.of(
          "alt",
          "appearance.prefixAdorner",
          "appearance.suffixAdorner",
          "description",
          "label",
          "source",
          "text",
          "content",
          "url",
          "dataSource",
          "columnsExpression",
          "multiple",
          "accept",
          "title");

  private final List<FormProblem> problems;
  private boolean decidable = true;

  private ExpressionChecks(List<FormProblem> problems) {
    this.problems = problems;
  }

  /**
   * Whether all that decides about data can be evaluated: what is no FEEL at all hides nothing and
   * is null, as in form-js.
   */
  static boolean check(Component form, List<FormProblem> problems) {
    ExpressionChecks checks = new ExpressionChecks(problems);
    checks.check(form);
    return checks.decidable;
  }

  private void check(Component component) {
    checkHide(component);
    for (String property : DECIDING) {
      if (property(component, property) instanceof String text && text.startsWith("=")) {
        Feel feel = parse(component, property, text);
        component.keepExpression(property, feel);
        decidable &= feel.refusal() == null || feel.isSyntaxError();
      }
    }
    for (String property : SHOWING) {
      if (property(component, property) instanceof String text && text.startsWith("=")) {
        parse(component, property, text);
      }
    }
    if (component.get("readonly") instanceof String text && text.startsWith("=")) {
      problems.add(Texts.problem(component.id(), "readonly-expression"));
    }
    FieldLimits limits = component.limits();
    if (limits.pattern() != null && limits.compiled() == null) {
      problems.add(Texts.problem(component.id(), "bad-pattern", limits.pattern()));
    }
    component.children().forEach(this::check);
  }

  private void checkHide(Component component) {
    Object hide = property(component, "conditional.hide");
    if (!Js.truthy(hide)) {
      return;
    }
    if (!(hide instanceof String text) || !text.startsWith("=")) {
      problems.add(Texts.problem(component.id(), "hide-not-an-expression", Js.toText(hide)));
      return;
    }
    Feel feel = Feel.condition(text.substring(1), FieldKinds.around(component));
    report(component, "conditional.hide", text, feel);
    if (feel.refusal() == null) {
      component.keepExpression("conditional.hide", feel);
    } else {
      decidable &= feel.isSyntaxError();
    }
  }

  private Feel parse(Component component, String property, String text) {
    Feel feel = Feel.expression(text.substring(1), FieldKinds.around(component));
    report(component, property, text, feel);
    return feel;
  }

  private void report(Component component, String property, String text, Feel feel) {
    problems.addAll(problems(component.id(), property, text, feel));
  }

  /**
   * What is wrong with an expression.
   *
   * @param place the property, or what else it belongs to
   */
  static List<FormProblem> problems(
      @Nullable String component, String place, String text, Feel feel) {
    Refusal refusal = feel.refusal();
    if (refusal != null) {
      String code = refusal.isSyntaxError() ? "bad-expression" : "expression-differs";
      return List.of(Texts.problem(component, code, place, text, refusal));
    }
    return feel.differences().stream()
        .map(d -> Texts.problem(component, "expression-differs", place, text, d))
        .toList();
  }

  private static @Nullable Object property(Component component, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return component.get(path);
    }
    return component.get(path.substring(0, dot)) instanceof Map<?, ?> map
        ? map.get(path.substring(dot + 1))
        : null;
  }
}
