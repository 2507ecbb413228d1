package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out of a form's data what the hide conditions hide, as form-js does it. */
final class Conditions {

  private final Map<String, @Nullable Object> data;
  private final Map<String, @Nullable Object> working;
  private final Clock clock;

  /** Whether something was taken out of a list, which form-js sees as null there. */
  private boolean holes;

  private Conditions(Map<String, @Nullable Object> data, Clock clock) {
    this.data = data;
    this.clock = clock;
    this.working = Js.copyOf(data);
  }

  /** What expressions see: what is hidden falls back to what it was at import. */
  static Map<String, @Nullable Object> visibleData(
      FormPlan plan,
      Map<String, @Nullable Object> initialData,
      Map<String, @Nullable Object> data,
      Clock clock) {
    Conditions conditions = new Conditions(data, clock);
    if (plan.hides()) {
      Scope scope = Scope.root(data);
      plan.form().children().forEach(c -> conditions.apply(c, Map.of(), scope, false));
    }
    Map<String, @Nullable Object> visible = new HashMap<>(initialData);
    conditions.working.forEach((k, v) -> visible.put(k, conditions.holes ? Js.copy(v) : v));
    return visible;
  }

  private void apply(
      Component component, Map<String, Integer> rows, Scope scope, boolean hiddenAbove) {
    boolean bound = component.type().keyed() || component.type().pathed();
    boolean hidden = hiddenAbove || (bound && hides(component, scope, clock));
    if (component.type().keyed()) {
      if (hidden) {
        clear(component.valuePath(rows));
      }
      return;
    }
    if (!component.type().repeatable()) {
      component.children().forEach(c -> apply(c, rows, scope, hidden));
      return;
    }
    if (hidden) {
      clear(component.valuePath(rows));
      return;
    }
    if (Js.get(data, component.valuePath(rows)) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Map<String, Integer> rowsInside = new HashMap<>(rows);
        rowsInside.put(component.id(), i);
        Object row = list.get(i);
        Scope inside = scope.filteredRow(row, i);
        component.children().forEach(c -> apply(c, rowsInside, inside, false));
      }
    }
  }

  static boolean hides(Component component, Scope scope, Clock clock) {
    Feel hide = component.expression("conditional.hide");
    return hide != null && hide.holds(scope, clock);
  }

  /** Removes a value, and what is left empty around it. */
  private void clear(List<Object> path) {
    List<Object> rest = path;
    holes |= path.size() > 1;
    boolean again;
    do {
      Js.set(working, rest, Js.UNDEFINED);
      rest = rest.subList(0, rest.size() - 1);
      again = !rest.isEmpty() && empty(Js.get(working, rest));
    } while (again);
  }

  private static boolean empty(@Nullable Object container) {
    if (container instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return container instanceof List<?> list && list.stream().allMatch(e -> e == Js.UNDEFINED);
  }
}
