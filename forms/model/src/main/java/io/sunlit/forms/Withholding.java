package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of the server's data what a step must not see. */
final class Withholding {

  private Withholding() {}

  static void withhold(Component form, Map<String, @Nullable Object> data) {
    form.children().forEach(c -> withhold(c, Map.of(), data));
  }

  private static void withhold(
      Component component, Map<String, Integer> rows, Map<String, @Nullable Object> data) {
    List<Object> path = component.valuePath(rows);
    boolean bound = component.type().keyed() || component.repeats();
    if (bound && component.right() == StepRights.Right.HIDDEN) {
      if (Js.get(data, path) != Js.UNDEFINED) {
        Js.set(data, path, Js.UNDEFINED);
      }
    } else if (!component.repeats()) {
      component.children().forEach(c -> withhold(c, rows, data));
    } else if (Js.get(data, path) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Map<String, Integer> inside = new HashMap<>(rows);
        inside.put(component.id(), i);
        component.children().forEach(c -> withhold(c, inside, data));
      }
    }
  }
}
