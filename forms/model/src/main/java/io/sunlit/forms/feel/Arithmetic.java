package io.sunlit.forms.feel;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Calculating in double precision, as JavaScript does; null where it makes no sense. */
final class Arithmetic {

  private static final int LONGEST_TEXT = 100_000;

  private Arithmetic() {}

  static Formula of(Formula a, Formula b, DoubleBinaryOperator operator) {
    return new Formula(
        Kind.common(a.kind(), b.kind()),
        names -> {
          Object left = a.value(names);
          return numbers(left, b.value(names), operator);
        });
  }

  static Formula add(Formula a, Formula b) {
    return new Formula(
        Kind.common(a.kind(), b.kind()),
        names -> {
          Object left = a.value(names);
          Object right = b.value(names);
          return left instanceof String s && right instanceof String t
              ? joined(s, t)
              : numbers(left, right, Double::sum);
        });
  }

  private static String joined(String a, String b) {
    if (a.length() + b.length() > LONGEST_TEXT) {
      throw new Formula.Failure("too long a text");
    }
    return a + b;
  }

  static Formula divide(Formula a, Formula b) {
    return new Formula(
        Kind.common(a.kind(), b.kind()),
        names -> {
          Object left = a.value(names);
          Object right = b.value(names);
          boolean nothing = right instanceof Double d && (d == 0 || Double.isNaN(d));
          return nothing ? null : numbers(left, right, (x, y) -> x / y);
        });
  }

  static Formula negate(Formula a) {
    return new Formula(a.kind(), names -> numbers(0d, a.value(names), (x, y) -> x - y));
  }

  private static @Nullable Object numbers(
      @Nullable Object left, @Nullable Object right, DoubleBinaryOperator operator) {
    if (left instanceof Moment && right instanceof Moment) {
      throw new Formula.Failure("arithmetic with dates");
    }
    return left instanceof Double x && right instanceof Double y
        ? operator.applyAsDouble(x, y)
        : null;
  }
}
