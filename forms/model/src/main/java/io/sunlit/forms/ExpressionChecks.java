package io.sunlit.forms;

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

  private ExpressionChecks() {}

  static void check(Component component, List<FormProblem> problems) {
    checkHide(component, problems);
    for (String property : DECIDING) {
      if (property(component, property) instanceof String text && text.startsWith("=")) {
        parse(component, property, text, problems);
      }
    }
    for (String property : SHOWING) {
      if (property(component, property) instanceof String text && text.startsWith("=")) {
        parse(component, property, text, problems);
      }
    }
    if (component.get("readonly") instanceof String text && text.startsWith("=")) {
      problems.add(Texts.problem(component.id(), "readonly-expression"));
    }
    if (component.limits().get("pattern") instanceof String pattern
        && !pattern.isEmpty()
        && !JsPattern.valid(pattern)) {
      problems.add(Texts.problem(component.id(), "bad-pattern", pattern));
    }
    component.children().forEach(child -> check(child, problems));
  }

  private static void checkHide(Component component, List<FormProblem> problems) {
    Object hide = property(component, "conditional.hide");
    if (!Js.truthy(hide)) {
      return;
    }
    if (!(hide instanceof String text) || !text.startsWith("=")) {
      problems.add(Texts.problem(component.id(), "hide-not-an-expression", Js.toText(hide)));
      return;
    }
    Feel feel = Feel.condition(text.substring(1));
    if (feel.failure() == null) {
      component.keepExpression("conditional.hide", feel);
    } else {
      problems.add(problem(component, "conditional.hide", text, feel));
    }
  }

  private static void parse(
      Component component, String property, String text, List<FormProblem> problems) {
    Feel feel = Feel.expression(text.substring(1));
    component.keepExpression(property, feel);
    if (feel.failure() != null) {
      problems.add(problem(component, property, text, feel));
    }
  }

  private static FormProblem problem(Component component, String property, String text, Feel feel) {
    return Texts.problem(component.id(), "bad-expression", property, text, feel.failure());
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
