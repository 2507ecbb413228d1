package io.sunlit.forms.differential;

import java.util.List;

/** Makes up FEEL expressions over the names of a context. */
final class ExpressionGenerator {

  private final Dice dice;
  private final List<String> names;

  ExpressionGenerator(Dice dice, List<String> names) {
    this.dice = dice;
    this.names = names;
  }

  String expression(int depth) {
    if (depth <= 0) {
      return atom();
    }
    return dice.some(
        this::atom,
        () -> comparison(depth),
        () -> comparison(depth),
        () -> arithmetic(depth),
        () -> arithmetic(depth),
        () -> logic(depth),
        () -> call(depth),
        () -> call(depth),
        () -> "(" + expression(depth - 1) + ")",
        () ->
            "if %s then %s else %s"
                .formatted(expression(depth - 1), expression(depth - 1), expression(depth - 1)),
        () -> primary(depth) + "[" + expression(depth - 1) + "]",
        () -> primary(depth) + "." + dice.oneOf("n", "k", "x", "year"),
        () -> "[" + expression(depth - 1) + ", " + expression(depth - 1) + "]",
        () -> "{n: " + expression(depth - 1) + ", k: " + expression(depth - 1) + "}",
        () -> loop(depth),
        () -> membership(depth),
        () -> "(" + primary(depth) + " between " + atom() + " and " + atom() + ")",
        () ->
            "matches(%s, \"%s\")"
                .formatted(
                    primary(depth), dice.oneOf("^a", "b$", "[a-c]+", "^.{2,3}$", "a|b", "[^a]")),
        () -> "-" + primary(depth));
  }

  private String primary(int depth) {
    return dice.chance(60) ? name() : "(" + expression(depth - 1) + ")";
  }

  String condition(int depth) {
    return dice.some(
        () -> expression(depth),
        () -> name() + " = " + atom(),
        () -> comparison(depth),
        () -> logic(depth),
        () -> expression(depth - 1) + ", " + expression(depth - 1),
        () -> "not(" + expression(depth - 1) + ")",
        () -> "not(" + expression(depth - 1) + ") or " + name(),
        () -> "not(" + expression(depth - 1) + ") and " + comparison(depth),
        () -> "not(" + name() + ") " + dice.oneOf("= ", "!= ") + atom(),
        () -> dice.oneOf("true", "false", "> 5", "<= 1", "null", "\"a\"", "true, false"));
  }

  private String atom() {
    return dice.some(this::name, this::name, this::name, this::literal);
  }

  private String name() {
    return dice.oneOf(names);
  }

  private String literal() {
    return dice.oneOf(
        "1",
        "0",
        "2",
        "0.1",
        "0.2",
        "3.75",
        "100",
        "-1",
        "true",
        "false",
        "null",
        "\"a\"",
        "\"\"",
        "\"b\"",
        "\"1\"",
        "\"2024-05-06\"",
        "\"中文\"",
        "\"a\\\"b\"",
        "[]",
        "[1, 2, 3]",
        "[null]",
        "{}",
        "date(\"2024-05-06\")",
        "\"abc\"",
        "10");
  }

  private String comparison(int depth) {
    return expression(depth - 1)
        + dice.oneOf(" = ", " != ", " < ", " <= ", " > ", " >= ", "=")
        + expression(depth - 1);
  }

  private String arithmetic(int depth) {
    return expression(depth - 1)
        + dice.oneOf(" + ", " - ", " * ", " / ", " ** ", "+", "*")
        + expression(depth - 1);
  }

  private String logic(int depth) {
    return expression(depth - 1) + dice.oneOf(" and ", " or ") + expression(depth - 1);
  }

  private String membership(int depth) {
    return primary(depth)
        + " in "
        + dice.some(
            this::name,
            () -> "[1..5]",
            () -> "(0..2]",
            () -> "[\"a\"..\"c\"]",
            () -> "[1, 2, \"a\"]",
            () -> "(1, 2, null)",
            () -> "(" + name() + ", " + literal() + ")",
            () -> "(> 1)",
            () -> "(<= " + name() + ")",
            () -> "(" + name() + ")",
            () -> "[" + name() + ".." + name() + "]");
  }

  private String loop(int depth) {
    String iterated =
        dice.some(this::name, () -> "1..3", () -> "[1, 2]", () -> "3..1", () -> "0..count(l)");
    return switch (dice.below(3)) {
      case 0 ->
          "for z in "
              + iterated
              + " return "
              + dice.oneOf("z", "z * 2", "z.n", expression(depth - 1));
      case 1 ->
          "(some z in "
              + iterated
              + " satisfies "
              + dice.oneOf("z > 1", "z = n", expression(depth - 1))
              + ")";
      default ->
          "(every z in "
              + iterated
              + " satisfies "
              + dice.oneOf("z > 1", "z.n > 0", expression(depth - 1))
              + ")";
    };
  }

  private String call(int depth) {
    String one =
        dice.oneOf(
            "count",
            "sum",
            "min",
            "max",
            "mean",
            "product",
            "all",
            "any",
            "not",
            "string",
            "number",
            "string length",
            "upper case",
            "lower case",
            "abs",
            "floor",
            "ceiling",
            "sqrt",
            "odd",
            "even",
            "reverse",
            "distinct values",
            "flatten",
            "date",
            "string join",
            "concatenate",
            "union");
    String two =
        dice.oneOf(
            "contains",
            "starts with",
            "ends with",
            "substring before",
            "substring after",
            "substring",
            "list contains",
            "index of",
            "append",
            "concatenate",
            "sublist",
            "remove",
            "union",
            "decimal",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "modulo",
            "floor",
            "ceiling",
            "string join",
            "min",
            "max",
            "sum",
            "get value",
            "mean",
            "all",
            "any");
    String three = dice.oneOf("substring", "sublist", "insert before");
    return switch (dice.below(6)) {
      case 0, 1, 2 -> one + "(" + expression(depth - 1) + ")";
      case 3, 4 -> two + "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
      default -> three + "(" + expression(depth - 1) + ", " + atom() + ", " + atom() + ")";
    };
  }
}
