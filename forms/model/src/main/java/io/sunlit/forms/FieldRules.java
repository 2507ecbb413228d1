package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** form-js's validation of one value. */
final class FieldRules {

  /** From here on form-js can no longer count the decimals of an integer. */
  private static final int LONGEST_INTEGER = 21;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  private final Component component;
  private final FieldLimits limits;
  private final String path;
  private final Clock clock;
  private final List<SubmissionError> errors = new ArrayList<>();

  private FieldRules(Component component, String path, Clock clock) {
    this.clock = clock;
    this.component = component;
    this.limits = component.limits();
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
    if (rules.limits.present()) {
      rules.checkLimits(value, scope);
    }
    return rules.errors;
  }

  private void checkNumber(@Nullable Object value) {
    if (limits.badDigits() != null) {
      add("bad-limit", limits.badDigits());
      return;
    }
    double digits = limits.digits();
    FieldLimits.Bound step = limits.step();
    if (!Js.truthy(value) || !(digits >= 0 || step != null)) {
      return;
    }
    BigDecimal number = FieldLimits.big(value);
    if (number == null) {
      add("not-a-number");
      return;
    }
    if (digits >= 0 && decimals(number) > digits) {
      add("decimal-digits", digits);
    }
    if (step != null) {
      checkStep(number, step);
    }
  }

  private void checkStep(BigDecimal number, FieldLimits.Bound bound) {
    BigDecimal step = bound.exact();
    if (step == null || step.signum() == 0) {
      add("bad-limit", Js.toText(bound.value()));
      return;
    }
    BigDecimal above = number.remainder(step);
    if (above.signum() != 0) {
      BigDecimal below = number.subtract(above);
      add("step", below.toPlainString(), below.add(step).toPlainString());
    }
  }

  /** Without trailing zeros; from 1e21 on form-js can no longer count those of an integer. */
  private static int decimals(BigDecimal number) {
    int scale = Math.max(0, number.stripTrailingZeros().scale());
    boolean huge = number.precision() - number.scale() > LONGEST_INTEGER;
    return scale == 0 && huge ? Integer.MAX_VALUE : scale;
  }

  private void checkLimits(@Nullable Object value, Scope scope) {
    if (limits.pattern() != null && Js.truthy(value)) {
      checkPattern(limits.pattern(), Js.toText(value));
    }
    if (limits.required() && empty(value)) {
      add("required");
    }
    if (Js.truthy(value) || (value instanceof Double d && d == 0)) {
      checkBounds(value, scope);
    }
    if (value instanceof String text && !text.isEmpty()) {
      checkLengths(text, scope);
      checkKind(text);
    }
  }

  private void checkPattern(String pattern, String text) {
    if (limits.compiled() == null) {
      add("bad-pattern", pattern);
      return;
    }
    switch (limits.compiled().search(text)) {
      case FOUND -> {}
      case TOO_SLOW -> add("pattern-too-slow");
      case NOT_FOUND -> {
        String own = limits.patternMessage();
        if (own != null) {
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
    FieldLimits.Bound min = limits.min();
    FieldLimits.Bound max = limits.max();
    if (min == null && max == null) {
      return;
    }
    BigDecimal number = FieldLimits.big(value);
    checkBound("min", min, number, 1, scope);
    checkBound("max", max, number, -1, scope);
  }

  private void checkBound(
      String code,
      FieldLimits.@Nullable Bound bound,
      @Nullable BigDecimal number,
      int wrongSide,
      Scope scope) {
    Object value = bound == null ? null : valueOf(bound, scope);
    if (bound == null || value == null) {
      return;
    }
    BigDecimal exact = bound.expression() ? FieldLimits.big(value) : bound.exact();
    if (number == null || exact == null) {
      add("bad-limit", Js.toText(value));
    } else if (exact.compareTo(number) == wrongSide) {
      add(code, Js.toText(value));
    }
  }

  private void checkLengths(String text, Scope scope) {
    int length = Js.trim(text).length();
    double shortest = asNumber(limits.minLength(), scope);
    if (length < shortest) {
      add("min-length", shortest);
    }
    double longest = asNumber(limits.maxLength(), scope);
    if (length > longest) {
      add("max-length", longest);
    }
  }

  private void checkKind(String text) {
    Object kind = limits.kind();
    if ("email".equals(kind) && !EMAIL.matcher(text).matches()) {
      add("email");
    }
    if ("phone".equals(kind) && !PhonePattern.find(text)) {
      add("phone");
    }
  }

  /** What a limit is at the moment; null if its expression has no value. */
  private @Nullable Object valueOf(FieldLimits.Bound bound, Scope scope) {
    if (!bound.expression()) {
      return bound.value();
    }
    Feel feel = component.expression(bound.property());
    return feel == null ? null : feel.evaluate(scope, clock);
  }

  /** NaN if there is no limit: a comparison with it is false, as in JavaScript. */
  private double asNumber(FieldLimits.@Nullable Bound bound, Scope scope) {
    Object value = bound == null ? null : valueOf(bound, scope);
    return value == null ? Double.NaN : Js.toNumber(value);
  }

  private void add(String code, @Nullable Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = component.name();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    errors.add(Texts.error(component.id(), path, code, all));
  }
}
