package io.sunlit.forms;

import io.sunlit.forms.feel.Variables;
import io.sunlit.forms.js.Js;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can name at one place of a form. */
final class Scope implements Variables {

  private final Map<String, @Nullable Object> data;
  private final @Nullable Object self;
  private final @Nullable Scope around;
  private final @Nullable Object parent;
  private final List<Object> numbers;

  private Scope(
      Map<String, @Nullable Object> data,
      @Nullable Object self,
      @Nullable Scope around,
      @Nullable Object parent,
      List<Object> numbers) {
    this.data = data;
    this.self = self;
    this.around = around;
    this.parent = parent;
    this.numbers = numbers;
  }

  /** Outside of lists, where {@code this} is the whole data. */
  static Scope root(Map<String, @Nullable Object> data) {
    return new Scope(data, data, null, null, List.of());
  }

  /** In a row, as components see it: {@code parent} knows what the surrounding scope knows. */
  Scope row(@Nullable Object row, int index) {
    return new Scope(data, row, this, null, plus(index));
  }

  /**
   * In a row, as conditions see it when data is filtered: {@code parent} is the bare row around.
   */
  Scope filteredRow(@Nullable Object row, int index) {
    return new Scope(data, row, null, self, plus(index));
  }

  private List<Object> plus(int index) {
    List<Object> longer = new ArrayList<>(numbers);
    longer.add((double) (index + 1));
    return longer;
  }

  /** The form's own names win over {@code this}, {@code parent} and {@code i}. */
  @Override
  public @Nullable Object get(String name) {
    return switch (name) {
      case "_this_" -> self;
      case "_parent_" -> parent();
      case "_i_" -> numbers;
      default -> {
        Object value = data.get(name);
        yield value != null || data.containsKey(name) ? value : special(name);
      }
    };
  }

  private @Nullable Object special(String name) {
    return switch (name) {
      case "this" -> self;
      case "parent" -> parent();
      case "i" -> numbers;
      default -> Js.UNDEFINED;
    };
  }

  private @Nullable Object parent() {
    return around == null ? parent : around.names();
  }

  /** All names as one context; those of the row win. */
  private Map<String, @Nullable Object> names() {
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("this", self);
    names.put("parent", parent());
    names.put("i", numbers);
    if (self instanceof Map<?, ?> row) {
      row.forEach((k, v) -> names.put(String.valueOf(k), v));
    }
    names.put("_this_", self);
    names.put("_parent_", parent());
    names.put("_i_", numbers);
    return names;
  }
}
