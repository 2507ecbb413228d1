package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import io.sunlit.forms.js.JsPattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** form-js's validation of one value. */
final class FieldRules {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  private final Component component;
  private final String path;
  private final Clock clock;
  private final List<SubmissionError> errors = new ArrayList<>();

  private FieldRules(Component component, String path, Clock clock) {
    this.clock = clock;
    this.component = component;
    this.path = path;
  }

  static List<SubmissionError> check(
      Component component,
      String path,
      @Nullable Object value,
      Scope scope,
      Map<String, @Nullable Object> input,
      Clock clock) {
    FieldRules rules = new FieldRules(component, path, clock);
    if (component.right() == StepRights.Right.READ) {
      return rules.errors;
    }
    if (component.type() == ComponentType.NUMBER) {
      rules.checkNumber(value);
    }
    FieldType own = component.own();
    if (own != null) {
      own.check(
          component.settings(clock, input),
          value,
          (code, zh, en) ->
              rules.errors.add(new SubmissionError(component.id(), path, code, zh, en)));
    }
    if (component.has("validate")) {
      rules.checkLimits(value, scope);
    }
    return rules.errors;
  }

  private void checkNumber(@Nullable Object value) {
    Object places = component.get("decimalDigits");
    double digits = component.has("decimalDigits") ? Js.toNumber(places) : Double.NaN;
    boolean stepped = Js.truthy(component.get("increment"));
    if (!stepped && Js.truthy(places) && !DIGITS.matcher(Js.toText(places)).matches()) {
      add("bad-limit", Js.toText(places));
      return;
    }
    if (!Js.truthy(value) || !(digits >= 0 || stepped)) {
      return;
    }
    BigDecimal number = big(value);
    if (number == null) {
      add("not-a-number");
      return;
    }
    if (digits >= 0 && decimals(number) > digits) {
      add("decimal-digits", digits);
    }
    if (stepped) {
      BigDecimal step = big(component.get("increment"));
      if (step == null || step.signum() == 0) {
        add("bad-limit", Js.toText(component.get("increment")));
      } else if (number.remainder(step).signum() != 0) {
        BigDecimal below = number.subtract(number.remainder(step));
        add("step", below.toPlainString(), below.add(step).toPlainString());
      }
    }
  }

  /** Without trailing zeros; from 1e21 on form-js can no longer count those of an integer. */
  private static int decimals(BigDecimal number) {
    int scale = Math.max(0, number.stripTrailingZeros().scale());
    boolean huge = number.precision() - number.scale() > LONGEST_INTEGER;
    return scale == 0 && huge ? Integer.MAX_VALUE : scale;
  }

  private void checkLimits(@Nullable Object value, Scope scope) {
    Map<String, @Nullable Object> limits = component.limits();
    if (Js.truthy(value) && limits.get("pattern") instanceof String pattern && !pattern.isEmpty()) {
      checkPattern(pattern, Js.toText(value), limits.get("patternErrorMessage"));
    }
    if (Js.truthy(limits.get("required")) && empty(value)) {
      add("required");
    }
    checkBounds(value, scope);
    if (Js.truthy(value) && value instanceof String text) {
      checkLengths(text, scope);
      checkKind(text, limits.get("validationType"));
    }
  }

  private void checkPattern(String pattern, String text, @Nullable Object message) {
    switch (JsPattern.test(pattern, text)) {
      case FOUND -> {}
      case INVALID -> add("bad-pattern", pattern);
      case TOO_SLOW -> add("pattern-too-slow");
      case NOT_FOUND -> {
        if (message instanceof String own && !own.isEmpty()) {
          errors.add(new SubmissionError(component.id(), path, "pattern", own, own));
        } else {
          add("pattern", pattern);
        }
      }
    }
  }

  private boolean empty(@Nullable Object value) {
    FieldType own = component.own();
    if (own != null) {
      return own.empty(Js.isNil(value) ? null : value);
    }
    return Js.isNil(value)
        || "".equals(value)
        || (value instanceof List<?> list && list.isEmpty())
        || (component.type() == ComponentType.CHECKBOX && Boolean.FALSE.equals(value));
  }

  private void checkBounds(@Nullable Object value, Scope scope) {
    boolean there = Js.truthy(value) || (value instanceof Double d && d == 0);
    Object min = limit("min", scope);
    if (there && !Js.isNil(min)) {
      BigDecimal number = big(value);
      BigDecimal bound = big(min);
      if (number == null || bound == null) {
        add("bad-limit", Js.toText(min));
      } else if (number.compareTo(bound) < 0) {
        add("min", Js.toText(min));
      }
    }
    Object max = limit("max", scope);
    if (there && !Js.isNil(max)) {
      BigDecimal number = big(value);
      BigDecimal bound = big(max);
      if (number == null || bound == null) {
        add("bad-limit", Js.toText(max));
      } else if (number.compareTo(bound) > 0) {
        add("max", Js.toText(max));
      }
    }
  }

  private void checkLengths(String text, Scope scope) {
    int length = Js.trim(text).length();
    double shortest = asNumber(limit("minLength", scope));
    if (length < shortest) {
      add("min-length", shortest);
    }
    double longest = asNumber(limit("maxLength", scope));
    if (length > longest) {
      add("max-length", longest);
    }
  }

  private void checkKind(String text, @Nullable Object kind) {
    if ("email".equals(kind) && !EMAIL.matcher(text).matches()) {
      add("email");
    }
    if ("phone".equals(kind) && !PhonePattern.find(text)) {
      add("phone");
    }
  }

  private @Nullable Object limit(String name, Scope scope) {
    Map<String, @Nullable Object> limits = component.limits();
    if (!limits.containsKey(name)) {
      return Js.UNDEFINED;
    }
    Object value = limits.get(name);
    if (value instanceof String text && text.startsWith("=")) {
      Feel feel = component.expression("validate." + name);
      return feel == null ? null : feel.evaluate(scope, clock);
    }
    return value;
  }

  /** NaN if there is no limit: a comparison with it is false, as in JavaScript. */
  private static double asNumber(@Nullable Object limit) {
    return limit == null ? Double.NaN : Js.toNumber(limit);
  }

  /** The value as an exact decimal, or null if big.js would not take it. */
  private static @Nullable BigDecimal big(@Nullable Object value) {
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

  private static final Pattern BIG =
      Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int LARGEST_EXPONENT = 2000;
  private static final int LONGEST_INTEGER = 21;
  private static final double EXACT_INTEGER = 1e15;

  private void add(String code, @Nullable Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = component.name();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    errors.add(Texts.error(component.id(), path, code, all));
  }
}
