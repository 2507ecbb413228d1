package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code for}, {@code some} and {@code every}. */
final class Loops {

  private Loops() {}

  /** A variable and what it goes through: a list, or the numbers from start to end. */
  record Iterator(String name, Formula start, @Nullable Formula end) {}

  static Formula each(List<Iterator> iterators, Formula result) {
    return new Formula(
        Kind.NONE,
        names -> {
          List<Map<String, @Nullable Object>> rounds = rounds(iterators, names);
          if (rounds == null) {
            return null;
          }
          List<@Nullable Object> partial = new ArrayList<>();
          for (Map<String, @Nullable Object> round : rounds) {
            Map<String, @Nullable Object> own = new HashMap<>(round);
            own.put("partial", partial);
            partial.add(result.value(names.with(own)));
          }
          return partial;
        });
  }

  static Formula some(List<Iterator> iterators, Formula condition) {
    return new Formula(
        Kind.TEST,
        names -> {
          List<Map<String, @Nullable Object>> rounds = rounds(iterators, names);
          if (rounds == null) {
            return null;
          }
          for (Map<String, @Nullable Object> round : rounds) {
            if (FeelValues.truthy(condition.value(names.with(round)))) {
              return true;
            }
          }
          return false;
        });
  }

  static Formula every(List<Iterator> iterators, Formula condition) {
    return new Formula(
        Kind.TEST,
        names -> {
          List<Map<String, @Nullable Object>> rounds = rounds(iterators, names);
          if (rounds == null) {
            return null;
          }
          for (Map<String, @Nullable Object> round : rounds) {
            if (!FeelValues.truthy(condition.value(names.with(round)))) {
              return false;
            }
          }
          return true;
        });
  }

  /** All combinations; later variables may depend on earlier ones. Null if one has no list. */
  private static @Nullable List<Map<String, @Nullable Object>> rounds(
      List<Iterator> iterators, Names names) {
    List<Map<String, @Nullable Object>> rounds = new ArrayList<>();
    rounds.add(new HashMap<>());
    for (Iterator iterator : iterators) {
      List<Map<String, @Nullable Object>> longer = new ArrayList<>();
      for (Map<String, @Nullable Object> round : rounds) {
        List<?> values = values(iterator, names.with(round));
        if (values == null) {
          return null;
        }
        for (Object value : values) {
          names.step();
          Map<String, @Nullable Object> more = new HashMap<>(round);
          more.put(iterator.name, value);
          longer.add(more);
        }
      }
      rounds = longer;
    }
    return rounds;
  }

  private static @Nullable List<?> values(Iterator iterator, Names names) {
    Object start = iterator.start.value(names);
    if (iterator.end == null) {
      return start instanceof List<?> list ? list : null;
    }
    Object end = iterator.end.value(names);
    if (!Js.truthy(end)) {
      return start instanceof List<?> list ? list : null;
    }
    int from = Span.whole(start);
    int to = Span.whole(end);
    List<Object> numbers = new ArrayList<>();
    int direction = from > to ? -1 : 1;
    for (int i = from; ; i += direction) {
      names.step();
      numbers.add((double) i);
      if (i == to) {
        return numbers;
      }
    }
  }
}
