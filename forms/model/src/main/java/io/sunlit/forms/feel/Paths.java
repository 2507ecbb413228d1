package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code a.b} and {@code a[…]}. */
final class Paths {

  private Paths() {}

  static Formula path(Formula target, String key) {
    return new Formula(
        Kind.ANY,
        names -> {
          Object value = target.value(names);
          if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            list.forEach(e -> values.add(property(e, key)));
            return values;
          }
          return property(value, key);
        });
  }

  private static @Nullable Object property(@Nullable Object value, String key) {
    if (value instanceof Moment date) {
      return switch (key) {
        case "year" -> (double) date.written().getYear();
        case "month" -> (double) date.written().getMonthValue();
        case "day" -> (double) date.written().getDayOfMonth();
        case "weekday" -> (double) date.written().getDayOfWeek().getValue();
        default -> null;
      };
    }
    return value instanceof Map<?, ?> map ? map.get(key) : null;
  }

  static Formula filter(Formula target, Formula filter) {
    return new Formula(
        Kind.ANY,
        names -> {
          Object value = target.value(names);
          if (value == null) {
            return null;
          }
          List<@Nullable Object> one = new ArrayList<>();
          one.add(value);
          List<?> list = value instanceof List<?> l ? l : one;
          return switch (filter.kind()) {
            case NUMBER, BOOLEAN, ANY -> byIndex(value, list, filter.value(names));
            case STRING -> {
              Object wanted = filter.value(names);
              yield list.stream().filter(e -> FeelValues.identical(e, wanted)).toList();
            }
            case TEST -> byTest(list, filter, names);
            default -> null;
          };
        });
  }

  private static @Nullable Object byIndex(
      @Nullable Object target, List<?> list, @Nullable Object index) {
    if (index instanceof Boolean all) {
      return all ? target : new ArrayList<>();
    }
    if (!(index instanceof Double number)) {
      return new ArrayList<>();
    }
    double position = number < 0 ? list.size() + number : number - 1;
    if (position != Math.rint(position) || position < 0 || position >= list.size()) {
      return null;
    }
    Object value = list.get((int) position);
    return value == Js.UNDEFINED ? null : value;
  }

  private static List<@Nullable Object> byTest(List<?> list, Formula filter, Names names) {
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object element : list) {
      Map<String, @Nullable Object> own = new HashMap<>();
      own.put("item", element);
      if (element instanceof Map<?, ?> map) {
        map.forEach((k, v) -> own.put(String.valueOf(k), v));
      }
      Object result = filter.value(names.with(own));
      Object outcome = Boolean.TRUE.equals(result) ? element : result;
      if (FeelValues.truthy(outcome)) {
        kept.add(outcome);
      }
    }
    return kept;
  }
}
