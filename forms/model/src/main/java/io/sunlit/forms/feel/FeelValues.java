package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types, equality and order of values, as feelin sees them. */
final class FeelValues {

  private FeelValues() {}

  static String type(@Nullable Object value) {
    return switch (value) {
      case null -> "nil";
      case Boolean b -> "boolean";
      case Double d -> "number";
      case String s -> "string";
      case Map<?, ?> m -> "context";
      case List<?> l -> "list";
      case Moment m -> m.type();
      case Span s -> "range";
      default -> value == Js.UNDEFINED ? "nil" : "literal";
    };
  }

  private static boolean temporal(String type) {
    return type.equals("date time") || type.equals("time") || type.equals("date");
  }

  /** Whether two values are equal; null if they cannot be compared. */
  static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
    if ((left == null) != (right == null)) {
      return false;
    }
    Object a = unwrapped(left);
    Object b = unwrapped(right);
    String type = type(a);
    String other = type(b);
    if (temporal(type)) {
      return temporal(other) && type.equals("time") == other.equals("time")
          ? sameTime((Moment) a, (Moment) b)
          : null;
    }
    if (!type.equals(other)) {
      return null;
    }
    return switch (type) {
      case "nil" -> true;
      case "list" -> sameElements((List<?>) a, (List<?>) b);
      case "context" -> sameEntries((Map<?, ?>) a, (Map<?, ?>) b);
      case "number" -> a instanceof Double x && b instanceof Double y && x.doubleValue() == y;
      default -> a != null && a.equals(b);
    };
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    if (value instanceof List<?> list && list.size() < 2) {
      return list.isEmpty() ? Js.UNDEFINED : list.getFirst();
    }
    return value;
  }

  private static boolean sameTime(@Nullable Moment a, @Nullable Moment b) {
    if (a == null || b == null) {
      return false;
    }
    return a.millis() == b.millis() && a.local() == b.local();
  }

  private static boolean sameElements(@Nullable List<?> a, @Nullable List<?> b) {
    if (a == null || b == null || a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!Boolean.TRUE.equals(equal(a.get(i), b.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameEntries(@Nullable Map<?, ?> a, @Nullable Map<?, ?> b) {
    if (a == null || b == null || a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> e : a.entrySet()) {
      if (!b.containsKey(e.getKey())
          || !Boolean.TRUE.equals(equal(e.getValue(), b.get(e.getKey())))) {
        return false;
      }
    }
    return true;
  }

  /** Identity as JavaScript's {@code ===} has it. */
  static boolean identical(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (a instanceof String || a instanceof Boolean) {
      return a.equals(b);
    }
    return a == b;
  }

  /** JavaScript's {@code a < b}. */
  static boolean less(@Nullable Object a, @Nullable Object b) {
    Object x = primitive(a);
    Object y = primitive(b);
    if (x instanceof String s && y instanceof String t) {
      return s.compareTo(t) < 0;
    }
    return Js.toNumber(x) < Js.toNumber(y);
  }

  /** JavaScript's {@code a <= b}. */
  static boolean lessOrEqual(@Nullable Object a, @Nullable Object b) {
    Object x = primitive(a);
    Object y = primitive(b);
    if (x instanceof String s && y instanceof String t) {
      return s.compareTo(t) <= 0;
    }
    return Js.toNumber(x) <= Js.toNumber(y);
  }

  private static @Nullable Object primitive(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> Js.toText(list);
      case Map<?, ?> map -> "[object Object]";
      case Moment m -> (double) m.millis();
      case Span s -> "[object Object]";
      case null, default -> value;
    };
  }

  /** Anything but false and null, even 0 and an empty text. */
  static boolean truthy(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  /** {@code string(value)}. */
  static String text(@Nullable Object value, boolean inside) {
    return switch (value) {
      case null -> "null";
      case String s -> inside ? quoted(s) : s;
      case List<?> list -> {
        StringBuilder text = new StringBuilder("[");
        for (Object element : list) {
          text.append(text.length() == 1 ? "" : ", ").append(text(element, true));
        }
        yield text.append(']').toString();
      }
      case Map<?, ?> map -> {
        StringBuilder text = new StringBuilder("{");
        map.forEach(
            (k, v) ->
                text.append(text.length() == 1 ? "" : ", ")
                    .append(key(String.valueOf(k)))
                    .append(": ")
                    .append(text(v, true)));
        yield text.append('}').toString();
      }
      case Moment m when !m.local() -> m.written().toString();
      case Double d -> Js.numberText(d);
      case Boolean b -> b.toString();
      default -> {
        if (value == Js.UNDEFINED) {
          yield "null";
        }
        throw new Formula.Failure("no text");
      }
    };
  }

  private static String key(String key) {
    boolean plain =
        key.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_');
    return plain ? key : quoted(key);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
