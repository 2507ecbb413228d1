package io.sunlit.forms.feel;

import io.sunlit.forms.feel.FeelParser.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that an expression may call. */
final class Builtins {

  /** Names of functions that feelin has and we do not offer. */
  private static final Set<String> OTHERS =
      Set.of(
          "date and time",
          "time",
          "duration",
          "years and months duration",
          "@",
          "now",
          "replace",
          "split",
          "list replace",
          "median",
          "stddev",
          "mode",
          "log",
          "exp",
          "before",
          "after",
          "meets",
          "met by",
          "overlaps",
          "overlaps before",
          "overlaps after",
          "finishes",
          "finished by",
          "includes",
          "during",
          "starts",
          "started by",
          "coincides",
          "day of year",
          "day of week",
          "month of year",
          "week of year",
          "sort",
          "context",
          "context merge",
          "context put");

  /** What to write for functions that have an equivalent. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("is defined", "is defined(a) → a != null"),
          Map.entry("is", "is(a, b) → a = b"),
          Map.entry("get or else", "get or else(a, b) → if a = null then b else a"),
          Map.entry("assert", "assert(a, b) → if b then a else null"),
          Map.entry("now", "now() → today()"),
          Map.entry("is empty", "is empty(a) → count(a) = 0"),
          Map.entry("is blank", "is blank(a) → a = \"\""),
          Map.entry("before", "before(a, b) → a < b"),
          Map.entry("after", "after(a, b) → a > b"),
          Map.entry("coincides", "coincides(a, b) → a = b"),
          Map.entry("includes", "includes([a..b], c) → c >= a and c <= b"),
          Map.entry("during", "during(c, [a..b]) → c >= a and c <= b"),
          Map.entry("month of year", "month of year(a) → a.month"),
          Map.entry("day of week", "day of week(a) → a.weekday"),
          Map.entry("exp", "exp(a) → 2.718281828459045 ** a"),
          Map.entry("list replace", "list replace(…) → for … return if … then … else …"));

  private static final Map<String, Builtin> ALL = all();

  private Builtins() {}

  /** A function. */
  record Builtin(int least, int most, Body body) {
    /** What it does. */
    interface Body {
      @Nullable Object call(@Nullable Object[] arguments, Names names);
    }
  }

  private static Map<String, Builtin> all() {
    Map<String, Builtin> all = new HashMap<>();
    TextFunctions.addTo(all);
    NumberFunctions.addTo(all);
    ListFunctions.addTo(all);
    return Map.copyOf(all);
  }

  static boolean known(String name) {
    return ALL.containsKey(name) || OTHERS.contains(name);
  }

  static Formula call(String name, List<Formula> arguments) {
    Builtin builtin = ALL.get(name);
    if (builtin == null) {
      String instead = INSTEAD.get(name);
      throw instead == null
          ? new Refused("function", name)
          : new Refused("function-instead", instead);
    }
    if (arguments.size() < builtin.least || arguments.size() > builtin.most) {
      throw new Refused("argument-count", name);
    }
    Kind kind = name.equals("date") || name.equals("today") ? Kind.DATE : Kind.ANY;
    return new Formula(
        kind,
        names -> {
          if (names.has(name)) {
            return null;
          }
          @Nullable Object[] values = new @Nullable Object[arguments.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value(names);
          }
          return builtin.body.call(values, names);
        });
  }

  /** Marks an argument that a function does not take. */
  static final Object UNFIT = new Object();

  /** An argument as feelin converts it to a type, or {@link #UNFIT}. */
  static @Nullable Object fit(@Nullable Object argument, String type) {
    Object value = argument;
    if (type.equals("list")) {
      return value instanceof List<?> ? value : value == null ? UNFIT : Arrays.asList(value);
    }
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.getFirst();
    }
    String actual = FeelValues.type(value);
    if (type.equals(actual)) {
      return value;
    }
    return UNFIT;
  }

  /** An argument that may be null, then the default; {@link #UNFIT} if it has another type. */
  static @Nullable Object fitOrNull(
      @Nullable Object[] arguments, int index, String type, @Nullable Object byDefault) {
    if (index >= arguments.length) {
      return byDefault;
    }
    Object value = arguments[index];
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.getFirst();
    }
    return value == null ? byDefault : fit(value, type);
  }
}
