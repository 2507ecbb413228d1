package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import org.jspecify.annotations.Nullable;

/** A range of values, open or closed at either end; null is no end. */
record Span(
    @Nullable Object start, @Nullable Object end, boolean startIncluded, boolean endIncluded) {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * @throws Formula.Failure if feelin knows no such range
   */
  Span {
    if (!(start == null && end == null) && !typed(start, end)) {
      throw new Formula.Failure("unsupported range");
    }
  }

  private static boolean typed(@Nullable Object start, @Nullable Object end) {
    String type = FeelValues.type(start == null ? end : start);
    boolean known =
        switch (type) {
          case "string", "number", "time", "date time", "date" -> true;
          default -> false;
        };
    return known && (start == null || end == null || FeelValues.type(end).equals(type));
  }

  /** Whether a value lies in it; null if there is no value, or no range. */
  @Nullable Boolean includes(@Nullable Object value) {
    if (value == null || (start == null && end == null)) {
      return letters(value);
    }
    Boolean letter = letters(value);
    if (letter != null) {
      return letter;
    }
    if (start != null && end != null && FeelValues.less(end, start)) {
      return above(value, end, endIncluded) && above(start, value, startIncluded);
    }
    return (start == null || above(value, start, startIncluded))
        && (end == null || above(end, value, endIncluded));
  }

  private static boolean above(@Nullable Object high, @Nullable Object low, boolean orEqual) {
    return FeelValues.less(low, high) || (orEqual && FeelValues.lessOrEqual(low, high));
  }

  /** Between two single letters feelin goes by its own alphabet. */
  private @Nullable Boolean letters(@Nullable Object value) {
    int first = start instanceof String s && s.length() == 1 ? LETTERS.indexOf(s) : -1;
    int last = end instanceof String s && s.length() == 1 ? LETTERS.indexOf(s) : -1;
    if (first < 0 || last < 0) {
      return null;
    }
    int direction = first > last ? -1 : 1;
    int from = startIncluded ? first : first + direction;
    int to = (endIncluded ? last : last - direction) + 1;
    return value instanceof String s
        && s.length() == 1
        && from < to
        && LETTERS.substring(from, to).contains(s);
  }

  /** A number of a range that is counted through. */
  static int whole(@Nullable Object value) {
    if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e9) {
      return d.intValue();
    }
    throw new Formula.Failure("not a whole number: " + Js.toText(value));
  }
}
