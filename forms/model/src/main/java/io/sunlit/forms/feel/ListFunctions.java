package io.sunlit.forms.feel;

import io.sunlit.forms.feel.Builtins.Builtin;
import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions on lists. */
final class ListFunctions {

  private static final int ANY_NUMBER = 100;

  private ListFunctions() {}

  static void addTo(Map<String, Builtin> all) {
    all.put("count", list(l -> (double) l.size()));
    all.put("reverse", list(l -> new ArrayList<>(l).reversed()));
    all.put("distinct values", list(l -> distinct(l)));
    all.put("flatten", list(ListFunctions::flat));
    all.put("sum", numbers(ListFunctions::sum));
    all.put("mean", numbers(ListFunctions::mean));
    all.put("min", numbers(n -> folded(n, Math::min)));
    all.put("max", numbers(n -> folded(n, Math::max)));
    all.put("product", numbers(ListFunctions::product));
    all.put("all", new Builtin(1, ANY_NUMBER, (a, names) -> decided(spread(a), false)));
    all.put("any", new Builtin(1, ANY_NUMBER, (a, names) -> decided(spread(a), true)));
    all.put("list contains", new Builtin(2, 2, (a, names) -> contains(a)));
    all.put("index of", new Builtin(2, 2, (a, names) -> indexes(a)));
    all.put("append", new Builtin(1, ANY_NUMBER, (a, names) -> append(a)));
    all.put("concatenate", new Builtin(1, ANY_NUMBER, (a, names) -> concatenate(a)));
    all.put("sublist", new Builtin(2, 3, (a, names) -> sublist(a)));
    all.put("remove", new Builtin(2, 2, (a, names) -> remove(a)));
    all.put("insert before", new Builtin(3, 3, (a, names) -> insert(a)));
    all.put("union", new Builtin(1, ANY_NUMBER, (a, names) -> union(spread(a))));
  }

  private static Builtin list(Function<List<?>, @Nullable Object> body) {
    return new Builtin(
        1,
        1,
        (a, names) -> Builtins.fit(a[0], "list") instanceof List<?> list ? body.apply(list) : null);
  }

  /**
   * Functions of numbers; feelin lets a list of one number pass for it, and goes on with the list.
   */
  private static Builtin numbers(Function<List<?>, @Nullable Object> body) {
    return new Builtin(
        1,
        ANY_NUMBER,
        (a, names) -> {
          List<?> numbers = spread(a);
          return numbers.isEmpty() || !numbers.stream().allMatch(ListFunctions::number)
              ? null
              : body.apply(numbers);
        });
  }

  private static boolean number(@Nullable Object element) {
    return element instanceof Double
        || (element instanceof List<?> one && one.size() == 1 && one.getFirst() instanceof Double);
  }

  /** One list, or all arguments as a list. */
  private static List<?> spread(@Nullable Object[] arguments) {
    return arguments.length == 1 && arguments[0] instanceof List<?> list
        ? list
        : java.util.Arrays.asList(arguments);
  }

  /** JavaScript's {@code +}: once there is a list, everything is text. */
  private static @Nullable Object sum(List<?> numbers) {
    Object sum = numbers.getFirst();
    for (Object n : numbers.subList(1, numbers.size())) {
      sum =
          sum instanceof Double a && n instanceof Double b ? a + b : Js.toText(sum) + Js.toText(n);
    }
    return sum;
  }

  private static Object mean(List<?> numbers) {
    return Js.toNumber(sum(numbers)) / numbers.size();
  }

  private static @Nullable Object folded(List<?> numbers, DoubleBinaryOperator operator) {
    Object folded = numbers.getFirst();
    for (Object n : numbers.subList(1, numbers.size())) {
      folded = operator.applyAsDouble(Js.toNumber(folded), Js.toNumber(n));
    }
    return folded;
  }

  private static Object product(List<?> numbers) {
    double product = 1;
    for (Object n : numbers) {
      product *= Js.toNumber(n);
    }
    return product;
  }

  private static @Nullable Object decided(List<?> list, boolean decisive) {
    boolean unknown = false;
    for (Object element : list) {
      if (element instanceof Boolean b) {
        if (b == decisive) {
          return decisive;
        }
      } else {
        unknown = true;
      }
    }
    return unknown ? null : (Object) !decisive;
  }

  private static @Nullable Object contains(@Nullable Object[] arguments) {
    return Builtins.fit(arguments[0], "list") instanceof List<?> list
        ? (Object) list.stream().anyMatch(e -> FeelValues.identical(e, arguments[1]))
        : null;
  }

  private static @Nullable Object indexes(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)) {
      return null;
    }
    List<Object> indexes = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (FeelValues.identical(list.get(i), arguments[1])) {
        indexes.add((double) (i + 1));
      }
    }
    return indexes;
  }

  /** {@code Array.prototype.concat}: lists are taken apart, once. */
  private static void concat(List<@Nullable Object> target, @Nullable Object value) {
    if (value instanceof List<?> list) {
      target.addAll(list);
    } else {
      target.add(value);
    }
  }

  private static @Nullable Object append(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)) {
      return null;
    }
    List<@Nullable Object> longer = new ArrayList<>(list);
    for (int i = 1; i < arguments.length; i++) {
      longer.add(arguments[i]);
    }
    return longer;
  }

  private static Object concatenate(@Nullable Object[] arguments) {
    List<@Nullable Object> all = new ArrayList<>();
    for (Object argument : arguments) {
      concat(all, argument);
    }
    return all;
  }

  private static @Nullable Object sublist(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)
        || !(Builtins.fit(arguments[1], "number") instanceof Double start)) {
      return null;
    }
    double from = start < 0 ? list.size() + start : start - 1;
    double to = list.size();
    if (arguments.length > 2) {
      Object length = Builtins.fitOrNull(arguments, 2, "number", 0d);
      if (!(length instanceof Double d)) {
        return null;
      }
      to = from + d;
    }
    return slice(list, from, to);
  }

  private static List<@Nullable Object> slice(List<?> list, double from, double to) {
    int first = TextFunctions.slice(from, list.size());
    int last = TextFunctions.slice(to, list.size());
    return first < last ? new ArrayList<>(list.subList(first, last)) : new ArrayList<>();
  }

  private static @Nullable Object remove(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)
        || !(Builtins.fit(arguments[1], "number") instanceof Double position)) {
      return null;
    }
    List<@Nullable Object> rest = slice(list, 0, position - 1);
    rest.addAll(slice(list, position, list.size()));
    return rest;
  }

  private static @Nullable Object insert(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "list") instanceof List<?> list)
        || !(Builtins.fit(arguments[1], "number") instanceof Double position)) {
      return null;
    }
    List<@Nullable Object> longer = slice(list, 0, position - 1);
    longer.add(arguments[2]);
    longer.addAll(slice(list, position - 1, list.size()));
    return longer;
  }

  private static @Nullable Object union(List<?> lists) {
    if (lists.contains(null)) {
      return null;
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (Object list : lists) {
      if (!(list instanceof List<?> elements)) {
        throw new Formula.Failure("no list");
      }
      all.addAll(elements);
    }
    return distinct(all);
  }

  private static List<@Nullable Object> distinct(List<?> list) {
    List<@Nullable Object> distinct = new ArrayList<>();
    for (Object element : list) {
      if (distinct.stream().noneMatch(e -> Boolean.TRUE.equals(FeelValues.equal(element, e)))) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  private static List<@Nullable Object> flat(List<?> list) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object element : list) {
      flat.addAll(
          element instanceof List<?> inner ? flat(inner) : Collections.singletonList(element));
    }
    return flat;
  }
}
