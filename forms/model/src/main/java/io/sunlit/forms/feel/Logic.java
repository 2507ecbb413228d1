package io.sunlit.forms.feel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comparisons, and, or. */
final class Logic {

  private Logic() {}

  static Formula and(Formula a, Formula b) {
    return new Formula(
        Kind.TEST,
        names -> {
          Boolean left = bool(a.value(names));
          Boolean right = bool(b.value(names));
          if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
          }
          return left == null || right == null ? null : true;
        });
  }

  static Formula or(Formula a, Formula b) {
    return new Formula(
        Kind.TEST,
        names -> {
          Boolean left = bool(a.value(names));
          Boolean right = bool(b.value(names));
          if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
          }
          return left == null || right == null ? null : false;
        });
  }

  private static @Nullable Boolean bool(@Nullable Object value) {
    return value instanceof Boolean b ? b : null;
  }

  static Formula equal(Formula a, Formula b) {
    return new Formula(
        Kind.TEST,
        names -> {
          Object left = a.value(names);
          return FeelValues.equal(left, b.value(names));
        });
  }

  /** What cannot be compared is unequal. */
  static Formula unequal(Formula a, Formula b) {
    return new Formula(
        Kind.TEST,
        names -> {
          Object left = a.value(names);
          return !Boolean.TRUE.equals(FeelValues.equal(left, b.value(names)));
        });
  }

  static Formula between(Formula value, Formula low, Formula high) {
    return new Formula(
        Kind.TEST,
        names -> {
          Object start = low.value(names);
          Object end = high.value(names);
          return start == null || end == null
              ? null
              : new Span(start, end, true, true).includes(value.value(names));
        });
  }

  static Formula compare(Formula a, Formula b, Function<@Nullable Object, Span> range) {
    return new Formula(
        Kind.TEST,
        names -> {
          Object left = a.value(names);
          return range.apply(b.value(names)).includes(left);
        });
  }
}
