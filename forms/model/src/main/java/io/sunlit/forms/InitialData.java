package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form holds right after form-js has imported it with the server's data. */
final class InitialData {

  private final Map<String, @Nullable Object> given;
  private final Map<String, @Nullable Object> filled;
  private final Clock clock;

  private InitialData(Map<String, @Nullable Object> given, Clock clock) {
    this.clock = clock;
    this.given = given;
    this.filled = Js.copyOf(given);
  }

  static Map<String, @Nullable Object> of(
      Component form, Map<String, @Nullable Object> given, Clock clock) {
    InitialData data = new InitialData(given, clock);
    form.children().forEach(c -> data.fill(c, Map.of()));
    return data.filled;
  }

  /** A new row of a list, as its add button makes it. */
  static Object newRow(
      Component list,
      Map<String, Integer> rows,
      int index,
      Map<String, @Nullable Object> state,
      Clock clock) {
    InitialData data = new InitialData(state, clock);
    Map<String, Integer> rowsOfNew = new HashMap<>(rows);
    rowsOfNew.put(list.id(), index);
    list.children().forEach(c -> data.fill(c, rowsOfNew));
    List<Object> path = new ArrayList<>(list.valuePath(rows));
    path.add(index);
    Object row = Js.get(data.filled, path);
    return Js.isNil(row) || row == null ? new LinkedHashMap<>() : row;
  }

  private void fill(Component component, Map<String, Integer> rows) {
    if (component.type().keyed()) {
      List<Object> path = component.valuePath(rows);
      Object value = Js.get(given, path);
      if (value != Js.UNDEFINED) {
        value = Sanitizing.sanitize(component, value, given, clock);
      } else if (component.has("defaultValue")) {
        value = Js.copy(component.get("defaultValue"));
      } else {
        value = component.emptyValue();
      }
      Js.set(filled, path, value);
      return;
    }
    if (!component.repeats()) {
      component.children().forEach(c -> fill(c, rows));
      return;
    }
    List<@Nullable Object> list = rowsOf(component, rows);
    Js.set(filled, component.valuePath(rows), list);
    for (int i = 0; i < list.size(); i++) {
      Map<String, Integer> rowsInside = new HashMap<>(rows);
      rowsInside.put(component.id(), i);
      component.children().forEach(c -> fill(c, rowsInside));
    }
  }

  private List<@Nullable Object> rowsOf(Component component, Map<String, Integer> rows) {
    List<@Nullable Object> list = new ArrayList<>();
    if (Js.get(given, component.valuePath(rows)) instanceof List<?> values) {
      for (Object value : values) {
        list.add(value instanceof Map<?, ?> map ? Js.copyOf(map) : new LinkedHashMap<>());
      }
    } else if (component.get("defaultRepetitions") instanceof Double repetitions) {
      for (int i = 0; i < repetitions; i++) {
        list.add(new LinkedHashMap<>());
      }
    }
    return list;
  }
}
