package io.sunlit.forms.feel;

import static java.time.ZoneOffset.UTC;

import io.sunlit.forms.feel.Builtins.Builtin;
import io.sunlit.forms.js.Js;
import io.sunlit.forms.js.JsPattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions on text, conversions and dates. */
final class TextFunctions {

  private TextFunctions() {}

  static void addTo(Map<String, Builtin> all) {
    all.put("string length", text(s -> (double) s.codePointCount(0, s.length())));
    all.put("upper case", text(s -> s.toUpperCase(Locale.ROOT)));
    all.put("lower case", text(s -> s.toLowerCase(Locale.ROOT)));
    all.put("contains", texts(String::contains));
    all.put("starts with", texts(String::startsWith));
    all.put("ends with", texts(String::endsWith));
    all.put("matches", texts(TextFunctions::matches));
    all.put("substring before", texts(TextFunctions::before));
    all.put("substring after", texts(TextFunctions::after));
    all.put("substring", new Builtin(2, 3, (a, names) -> substring(a)));
    all.put("string join", new Builtin(1, 2, (a, names) -> join(a)));
    all.put(
        "string",
        new Builtin(1, 1, (a, names) -> a[0] == null ? null : FeelValues.text(a[0], false)));
    all.put("number", new Builtin(1, 3, (a, names) -> number(a)));
    all.put("date", new Builtin(1, 1, TextFunctions::date));
    all.put("today", new Builtin(0, 0, (a, names) -> Moment.today(names.clock())));
    all.put("get value", new Builtin(2, 2, (a, names) -> value(a)));
  }

  private static Builtin text(Function<String, Object> body) {
    return new Builtin(
        1,
        1,
        (a, names) -> Builtins.fit(a[0], "string") instanceof String s ? body.apply(s) : null);
  }

  private static Builtin texts(BiFunction<String, String, @Nullable Object> body) {
    return new Builtin(
        2,
        2,
        (a, names) ->
            Builtins.fit(a[0], "string") instanceof String s
                    && Builtins.fit(a[1], "string") instanceof String t
                ? body.apply(s, t)
                : null);
  }

  /** Text that a pattern takes the same way with JavaScript's flag {@code u} and without. */
  private static final Pattern PLAIN_PATTERN =
      Pattern.compile(
          "(?:[^\\\\{}\\]\\[\\uD800-\\uDFFF]|\\\\[dDwWsSnrtfv^$.*+?()\\[\\]{}|/\\\\]"
              + "|\\{[0-9]+(?:,[0-9]*)?}"
              + "|\\[(?:[^\\\\\\[\\]\\uD800-\\uDFFF]|\\\\[dDwWsSnrtfv^$.*+?()\\[\\]{}|/\\\\-])*])*");

  private static @Nullable Object matches(String text, String pattern) {
    if (!PLAIN_PATTERN.matcher(pattern).matches()
        || text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      throw new Formula.Failure("a pattern that is not plain");
    }
    return switch (JsPattern.test(pattern, text)) {
      case FOUND -> true;
      case NOT_FOUND -> false;
      case INVALID -> null;
      case TOO_SLOW -> throw new Formula.Failure("too slow a pattern");
    };
  }

  private static String before(String text, String match) {
    int index = text.indexOf(match);
    return index < 0 ? "" : text.substring(0, index);
  }

  private static String after(String text, String match) {
    int index = text.indexOf(match);
    return index < 0 ? "" : text.substring(index + match.length());
  }

  private static @Nullable Object substring(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "string") instanceof String text)
        || !(Builtins.fit(arguments[1], "number") instanceof Double start)) {
      return null;
    }
    int[] points = text.codePoints().toArray();
    double from = start < 0 ? text.length() + start : start - 1;
    double to = points.length;
    if (arguments.length > 2) {
      Object length = Builtins.fitOrNull(arguments, 2, "number", 0d);
      if (!(length instanceof Double d)) {
        return null;
      }
      to = from + d;
    }
    int first = slice(from, points.length);
    int last = slice(to, points.length);
    return first < last ? new String(points, first, last - first) : "";
  }

  /** An index of {@code Array.prototype.slice}: counted from the end if it is negative. */
  static int slice(double index, int length) {
    double whole = Double.isNaN(index) ? 0 : index < 0 ? Math.ceil(index) : Math.floor(index);
    double absolute = whole < 0 ? Math.max(0, length + whole) : Math.min(whole, length);
    return (int) absolute;
  }

  private static @Nullable Object join(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)
        || list.stream().anyMatch(e -> e != null && !(e instanceof String))) {
      return null;
    }
    Object fitting = Builtins.fitOrNull(arguments, 1, "string", "");
    return fitting instanceof String s
        ? list.stream()
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(s))
        : null;
  }

  private static @Nullable Object number(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "string") instanceof String text)) {
      return null;
    }
    if (!(Builtins.fitOrNull(arguments, 1, "string", "") instanceof String grouping)
        || !(Builtins.fitOrNull(arguments, 2, "string", "") instanceof String decimal)) {
      return null;
    }
    if (!grouping.isEmpty()) {
      text = text.replace(grouping, "");
    }
    if (!decimal.isEmpty() && !decimal.equals(".")) {
      text = text.replace(".", "#").replace(decimal, ".");
    }
    double number = Js.toNumber(text);
    return Double.isNaN(number) ? null : (Object) number;
  }

  private static @Nullable Object date(@Nullable Object[] arguments, Names names) {
    return switch (arguments[0]) {
      case String s -> Moment.parse(s, names.clock());
      case Moment m when !m.local() -> m;
      case Moment m -> Moment.date(Instant.ofEpochMilli(m.millis()).atOffset(UTC).toLocalDate());
      case null, default -> null;
    };
  }

  private static @Nullable Object value(@Nullable Object[] arguments) {
    return Builtins.fit(arguments[0], "context") instanceof Map<?, ?> map
            && Builtins.fit(arguments[1], "string") instanceof String key
        ? map.get(key)
        : null;
  }
}
