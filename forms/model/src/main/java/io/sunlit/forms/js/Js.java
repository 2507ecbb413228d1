package io.sunlit.forms.js;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON values as JavaScript sees them: text, {@link Double}, {@link Boolean}, null, {@link List},
 * {@link Map}, and {@link #UNDEFINED}.
 */
public final class Js {

  /** JavaScript's {@code undefined}: no value at all. Never inside a map, only in a list's hole. */
  public static final Object UNDEFINED =
      new Object() {
        @Override
        public String toString() {
          return "undefined";
        }
      };

  private static final Pattern DECIMAL =
      Pattern.compile(
          "[+-]?(?:[0-9]+\\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?)");
  private static final double LARGEST_WHOLE = 1e21;

  private Js() {}

  public static @Nullable Object fromJson(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      // Jackson refuses a number beyond the largest double; JavaScript makes it infinite
      return number(
          node.isInt() || node.isLong() || node.isDouble()
              ? node.doubleValue()
              : node.decimalValue().doubleValue());
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>(node.size());
      for (JsonNode element : node) {
        list.add(fromJson(element));
      }
      return list;
    }
    if (node.isObject()) {
      Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(node.size());
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        map.put(entry.getKey(), fromJson(entry.getValue()));
      }
      return map;
    }
    return node.asString();
  }

  /** Minus zero has no JSON of its own: {@code JSON.stringify(-0)} is {@code 0}. */
  public static Double number(double d) {
    return d == 0 ? Double.valueOf(0) : Double.valueOf(d);
  }

  public static JsonNode toJson(@Nullable Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value == null || value == UNDEFINED) {
      return nodes.nullNode();
    }
    return switch (value) {
      case String s -> nodes.stringNode(s);
      case Boolean b -> nodes.booleanNode(b);
      case Double d -> numberNode(d);
      case List<?> list -> {
        var array = nodes.arrayNode(list.size());
        list.forEach(e -> array.add(toJson(e)));
        yield array;
      }
      case Map<?, ?> map -> toJsonObject(map);
      default -> nodes.stringNode(value.toString());
    };
  }

  public static ObjectNode toJsonObject(Map<?, ?> map) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    map.forEach(
        (k, v) -> {
          if (v != UNDEFINED) {
            object.set(String.valueOf(k), toJson(v));
          }
        });
    return object;
  }

  private static JsonNode numberNode(double d) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      return nodes.nullNode();
    }
    if (d == Math.rint(d) && Math.abs(d) < LARGEST_WHOLE) {
      if (Math.abs(d) <= Integer.MAX_VALUE) {
        return nodes.numberNode((int) d);
      }
      if (Math.abs(d) < 0x1p63) {
        return nodes.numberNode((long) d);
      }
      BigInteger whole = new BigDecimal(d).toBigInteger();
      return nodes.numberNode(whole);
    }
    return nodes.numberNode(d);
  }

  public static boolean isNil(@Nullable Object value) {
    return value == null || value == UNDEFINED;
  }

  /** JavaScript's notion of true. */
  public static boolean truthy(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case String s -> !s.isEmpty();
      case Boolean b -> b;
      case Double d -> d != 0 && !Double.isNaN(d);
      default -> value != UNDEFINED;
    };
  }

  /** A copy that shares nothing; holes become null, as through {@code JSON.stringify}. */
  public static @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object e : list) {
          copy.add(copy(e));
        }
        yield copy;
      }
      case Map<?, ?> map -> copyOf(map);
      case null -> null;
      default -> value == UNDEFINED ? null : value;
    };
  }

  public static Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((k, v) -> copy.put(String.valueOf(k), copy(v)));
    return copy;
  }

  /** Deep equality; the order of an object's keys is free, a hole equals null. */
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    if (isNil(a) || isNil(b)) {
      return isNil(a) && isNil(b);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      if (x.size() != y.size()) {
        return false;
      }
      for (int i = 0; i < x.size(); i++) {
        if (!same(x.get(i), y.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.size() == y.size()
          && x.entrySet().stream()
              .allMatch(e -> y.containsKey(e.getKey()) && same(e.getValue(), y.get(e.getKey())));
    }
    return a != null && a.equals(b);
  }

  public static boolean contains(List<?> list, @Nullable Object value) {
    for (Object element : list) {
      if (same(element, value)) {
        return true;
      }
    }
    return false;
  }

  public static @Nullable Object get(@Nullable Object target, List<?> path) {
    Object current = target;
    for (int i = 0; i < path.size(); i++) {
      current = step(current, path.get(i));
      if (current == UNDEFINED) {
        return UNDEFINED;
      }
    }
    return current;
  }

  private static @Nullable Object step(@Nullable Object target, Object key) {
    if (target instanceof Map<?, ?> map) {
      String name = key.toString();
      Object value = map.get(name);
      return value == null && !map.containsKey(name) ? UNDEFINED : value;
    }
    if (target instanceof List<?> list) {
      int index = index(key);
      return index >= 0 && index < list.size() ? list.get(index) : UNDEFINED;
    }
    return UNDEFINED;
  }

  /**
   * Sets a value at a path; containers that are missing are made, a list where the next key is a
   * number. {@link #UNDEFINED} removes. Does nothing where something else is in the way.
   */
  @SuppressWarnings("unchecked")
  public static void set(Object target, List<?> path, @Nullable Object value) {
    Object current = target;
    for (int i = 0; i < path.size() - 1; i++) {
      Object next = step(current, path.get(i));
      if (isNil(next)) {
        next = index(path.get(i + 1)) >= 0 ? new ArrayList<>() : new LinkedHashMap<>();
        put(current, path.get(i), next);
      }
      if (next == null) {
        return;
      }
      current = next;
    }
    put(current, path.getLast(), value);
  }

  @SuppressWarnings("unchecked")
  private static void put(@Nullable Object target, Object key, @Nullable Object value) {
    if (target instanceof Map<?, ?> map) {
      if (value == UNDEFINED) {
        map.remove(key.toString());
      } else {
        ((Map<String, @Nullable Object>) map).put(key.toString(), value);
      }
    } else if (target instanceof List<?> list && index(key) >= 0) {
      List<@Nullable Object> elements = (List<@Nullable Object>) list;
      int index = index(key);
      if (value == UNDEFINED && index >= elements.size()) {
        return;
      }
      while (elements.size() <= index) {
        elements.add(UNDEFINED);
      }
      elements.set(index, value);
    }
  }

  /** The key as an index of a list, or -1. */
  public static int index(Object key) {
    if (key instanceof Integer i) {
      return i;
    }
    String text = key.toString();
    if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Integer.parseInt(text);
  }

  /** White space that {@code trim()} and {@code \s} know. */
  public static boolean isSpace(int c) {
    return (c >= 9 && c <= 13)
        || c == 32
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000
        || c == 0xFEFF;
  }

  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** {@code Number(text)}. */
  public static double toNumber(String text) {
    String t = trim(text);
    if (t.isEmpty()) {
      return 0;
    }
    if (t.length() > 2 && t.charAt(0) == '0' && "xXoObB".indexOf(t.charAt(1)) >= 0) {
      int radix =
          switch (t.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
          };
      String digits = t.substring(2);
      return digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)
          ? new BigInteger(digits, radix).doubleValue()
          : Double.NaN;
    }
    if (t.equals("Infinity") || t.equals("+Infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    if (t.equals("-Infinity")) {
      return Double.NEGATIVE_INFINITY;
    }
    return DECIMAL.matcher(t).matches() ? Double.parseDouble(t) : Double.NaN;
  }

  /** {@code String(value)}. */
  public static String toText(@Nullable Object value) {
    return switch (value) {
      case Double d -> numberText(d);
      case List<?> list -> {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
          Object element = list.get(i);
          text.append(i == 0 ? "" : ",").append(isNil(element) ? "" : toText(element));
        }
        yield text.toString();
      }
      case Map<?, ?> map -> "[object Object]";
      case null, default -> String.valueOf(value);
    };
  }

  /** {@code Number(value)}. */
  public static double toNumber(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Double d -> d;
      case Boolean b -> b ? 1 : 0;
      default -> value == UNDEFINED ? Double.NaN : toNumber(toText(value));
    };
  }

  public static String numberText(double d) {
    if (Double.isNaN(d)) {
      return "NaN";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "Infinity" : "-Infinity";
    }
    if (d == 0) {
      return "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(d))).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int k = digits.length();
    int n = k - shortest.scale();
    String sign = d < 0 ? "-" : "";
    if (k <= n && n <= 21) {
      return sign + digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return sign + digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return sign + "0." + "0".repeat(-n) + digits;
    }
    String exponent = (n > 0 ? "+" : "-") + Math.abs(n - 1);
    return sign + digits.charAt(0) + (k == 1 ? "" : "." + digits.substring(1)) + "e" + exponent;
  }
}
