package io.sunlit.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can name at one place of a form.
 *
 * @param data the whole form's data
 * @param self the row ({@code this}), or the whole data outside of lists
 * @param parent what is around the row, or null outside of lists
 * @param numbers the number of the row in each list around it ({@code i}), from 1
 */
record Scope(
    Map<String, @Nullable Object> data,
    @Nullable Object self,
    @Nullable Map<String, @Nullable Object> parent,
    List<Object> numbers) {

  static Scope root(Map<String, @Nullable Object> data) {
    return new Scope(data, data, null, List.of());
  }

  Scope row(@Nullable Object row, int index) {
    return new Scope(data, row, names(self, this), plus(numbers, index));
  }

  /** The names that form-js gives to an expression here. */
  Map<String, @Nullable Object> names() {
    return names(data, this);
  }

  static List<Object> plus(List<Object> numbers, int index) {
    List<Object> longer = new ArrayList<>(numbers);
    longer.add((double) (index + 1));
    return longer;
  }

  static Map<String, @Nullable Object> names(@Nullable Object data, Scope scope) {
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("this", scope.self);
    names.put("parent", scope.parent);
    names.put("i", scope.numbers);
    if (data instanceof Map<?, ?> map) {
      map.forEach((k, v) -> names.put(String.valueOf(k), v));
    }
    names.put("_this_", scope.self);
    names.put("_parent_", scope.parent);
    names.put("_i_", scope.numbers);
    return names;
  }
}
