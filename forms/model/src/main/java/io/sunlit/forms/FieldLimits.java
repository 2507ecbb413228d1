package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import io.sunlit.forms.js.JsPattern;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a component asks of its value, read once: {@code validate}, and a number's decimals and
 * step.
 *
 * @param present whether there is a {@code validate} at all; form-js looks at nothing else first
 * @param pattern the JavaScript pattern as written; null if there is none
 * @param compiled the pattern; null also if JavaScript would refuse it
 * @param patternMessage the form's own message for {@code pattern}, or null
 * @param kind {@code email}, {@code phone}, or something that form-js ignores
 * @param digits most decimals; NaN if there is no such limit
 * @param badDigits the limit of decimals as text if form-js would fail at it, otherwise null
 * @param step what the number must be a multiple of; null if there is no step
 */
record FieldLimits(
    boolean present,
    boolean required,
    @Nullable String pattern,
    @Nullable JsPattern compiled,
    @Nullable String patternMessage,
    @Nullable Object kind,
    @Nullable Bound min,
    @Nullable Bound max,
    @Nullable Bound minLength,
    @Nullable Bound maxLength,
    double digits,
    @Nullable String badDigits,
    @Nullable Bound step) {

  private static final Pattern BIG =
      Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int LARGEST_EXPONENT = 2000;
  private static final double EXACT_INTEGER = 1e15;

  /**
   * A limit that is not null.
   *
   * @param property where its expression is kept, such as {@code validate.min}
   * @param expression whether the value is the text of an expression
   * @param exact the value as an exact decimal; null if it is none
   */
  record Bound(
      String property, @Nullable Object value, boolean expression, @Nullable BigDecimal exact) {

    private static @Nullable Bound of(String property, @Nullable Object value) {
      if (value == null) {
        return null;
      }
      boolean expression = value instanceof String text && text.startsWith("=");
      return new Bound(property, value, expression, expression ? null : big(value));
    }
  }

  static FieldLimits of(Map<String, @Nullable Object> properties) {
    Map<?, ?> validate = properties.get("validate") instanceof Map<?, ?> map ? map : Map.of();
    String pattern = validate.get("pattern") instanceof String s && !s.isEmpty() ? s : null;
    Object places = properties.get("decimalDigits");
    Object step = properties.get("increment");
    boolean stepped = Js.truthy(step);
    boolean badDigits =
        !stepped && Js.truthy(places) && !DIGITS.matcher(Js.toText(places)).matches();
    return new FieldLimits(
        properties.containsKey("validate"),
        Js.truthy(validate.get("required")),
        pattern,
        pattern == null ? null : JsPattern.read(pattern),
        validate.get("patternErrorMessage") instanceof String s && !s.isEmpty() ? s : null,
        validate.get("validationType"),
        Bound.of("validate.min", validate.get("min")),
        Bound.of("validate.max", validate.get("max")),
        Bound.of("validate.minLength", validate.get("minLength")),
        Bound.of("validate.maxLength", validate.get("maxLength")),
        properties.containsKey("decimalDigits") ? Js.toNumber(places) : Double.NaN,
        badDigits ? Js.toText(places) : null,
        stepped ? Bound.of("increment", step) : null);
  }

  /** A value as an exact decimal, or null if big.js would not take it. */
  static @Nullable BigDecimal big(@Nullable Object value) {
    if (value instanceof Double d && Double.isFinite(d)) {
      boolean whole = d == Math.rint(d) && Math.abs(d) < EXACT_INTEGER;
      return whole ? BigDecimal.valueOf(d.longValue()) : BigDecimal.valueOf(d);
    }
    String text = Js.toText(value);
    if (!BIG.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
  }
}
