package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form as a person in front of form-js would who wants to send a given submission:
 * imports the server's data, enters what is visible and editable, again as more opens up.
 */
final class Filling {

  /** Rounds of entering and opening up; a form that still changes after them is given up. */
  private static final int MOST_ROUNDS = 60;

  static final int MOST_ROWS = 1000;

  private final FormPlan plan;
  private final Map<String, @Nullable Object> wanted;
  private final Clock clock;
  private final Map<String, @Nullable Object> initialData;
  private Map<String, @Nullable Object> state;
  private List<Shown> shown = List.of();
  private Map<String, @Nullable Object> visibleData = Map.of();
  private boolean steady;

  /** Fields that form-js fails to show, and with them the form. */
  private final Map<List<Object>, Shown> unshowable = new LinkedHashMap<>();

  /** Whether what is on the screen may have changed. */
  private boolean outdated = true;

  /** Formulas that were computed since something else changed: form-js computes each only once. */
  private final Set<List<Object>> computed = new HashSet<>();

  Filling(
      FormPlan plan,
      Map<String, @Nullable Object> input,
      Map<String, @Nullable Object> wanted,
      Clock clock) {
    this.plan = plan;
    this.wanted = wanted;
    this.clock = clock;
    this.state = InitialData.of(plan.form(), input, clock);
    this.initialData = Js.copyOf(state);
    fill();
  }

  /** A keyed component or a list that is on the screen. */
  record Shown(Component component, Map<String, Integer> rows, List<Object> path, Scope scope) {
    String pathText() {
      return rows.isEmpty() ? component.pathText() : Filling.pathText(path);
    }
  }

  static String pathText(List<Object> path) {
    StringBuilder text = new StringBuilder();
    for (Object segment : path) {
      text.append(text.isEmpty() ? "" : ".").append(segment);
    }
    return text.toString();
  }

  /** What is on the screen at the end. */
  List<Shown> shown() {
    return shown;
  }

  /** The value that a place holds at the end, shown or not. */
  @Nullable Object value(List<Object> path) {
    return Js.get(state, path);
  }

  /** What an expression outside of lists sees at the end. */
  Scope rootScope() {
    return Scope.root(visibleData);
  }

  Map<String, @Nullable Object> initialData() {
    return initialData;
  }

  /**
   * Whether form-js can show what the server's data has as the picked values; only where options
   * come from an expression does it keep what is no list.
   */
  private static boolean isShowable(@Nullable Object value) {
    return !Js.truthy(value) || value instanceof List<?> || value instanceof String;
  }

  /** What form-js failed to show at some time, so that nobody could have sent anything. */
  Iterable<Shown> unshowable() {
    return unshowable.values();
  }

  /** Whether the form came to rest. */
  boolean steady() {
    return steady;
  }

  /** What form-js would send. */
  Map<String, @Nullable Object> sent() {
    Map<String, @Nullable Object> sent = LinkedHashMap.newLinkedHashMap(shown.size());
    for (Shown field : shown) {
      if (field.component.type().keyed() && !field.component.disabled()) {
        Object value = Js.get(state, field.path);
        Js.set(sent, field.path, value);
      }
    }
    return sent;
  }

  private void fill() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      look();
      if (!react() && !enter()) {
        steady = true;
        break;
      }
    }
    if (presubmit()) {
      look();
    }
  }

  /** Finds out what is on the screen. */
  private void look() {
    if (!outdated) {
      return;
    }
    outdated = plan.evaluates();
    Component form = plan.form();
    visibleData =
        plan.evaluates() ? Conditions.visibleData(plan, initialData, state, clock) : state;
    List<Shown> found = new ArrayList<>();
    Scope root = Scope.root(visibleData);
    if (!Conditions.hides(form, root, clock)) {
      form.children().forEach(c -> look(c, Map.of(), root, found));
    }
    shown = found;
  }

  private void look(
      Component component, Map<String, Integer> rows, Scope scope, List<Shown> found) {
    if (Conditions.hides(component, scope, clock)) {
      return;
    }
    if (component.type().keyed()) {
      Shown field = new Shown(component, rows, component.valuePath(rows), scope);
      found.add(field);
      if (component.type().picksMany() && !isShowable(Js.get(state, field.path))) {
        unshowable.put(field.path, field);
      }
      return;
    }
    if (!component.repeats()) {
      component.children().forEach(c -> look(c, rows, scope, found));
      return;
    }
    List<Object> path = component.valuePath(rows);
    found.add(new Shown(component, rows, path, scope));
    if (Js.get(state, path) instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Map<String, Integer> rowsInside = new HashMap<>(rows);
        rowsInside.put(component.id(), i);
        Scope inside = scope.row(list.get(i), i);
        component.children().forEach(c -> look(c, rowsInside, inside, found));
      }
    }
  }

  /** What components do by themselves: recompute, and drop values that are no longer allowed. */
  private boolean react() {
    boolean changed = false;
    for (Shown field : shown) {
      Component component = field.component;
      if (!component.editable()) {
        continue;
      }
      Object now = Js.get(state, field.path);
      Object then = now;
      if (component.type().hasOptions()) {
        then = cleaned(field, now);
      } else if (component.type() == ComponentType.DATETIME) {
        then = DateTimes.rewritten(component, now, clock);
      } else if (component.type() == ComponentType.EXPRESSION
          && "change".equals(component.get("computeOn"))) {
        then = computed(field);
      } else if (component.type() == ComponentType.FILEPICKER
          && Js.truthy(now)
          && !Js.same(now, Js.get(wanted, field.path))) {
        then = null;
      }
      if (Js.same(now, then)) {
        continue;
      }
      if (component.type() != ComponentType.EXPRESSION) {
        computed.clear();
      } else if (!computed.add(field.path)) {
        continue;
      }
      Js.set(state, field.path, then);
      changed = true;
    }
    return changed;
  }

  private boolean presubmit() {
    boolean changed = false;
    for (Shown field : shown) {
      if (field.component.type() == ComponentType.EXPRESSION
          && "presubmit".equals(field.component.get("computeOn"))
          && field.component.editable()) {
        Js.set(state, field.path, computed(field));
        changed = true;
      }
    }
    return changed;
  }

  private @Nullable Object computed(Shown field) {
    Feel feel = field.component.expression("expression");
    return feel == null
        ? Js.copy(field.component.get("expression"))
        : Js.copy(feel.evaluate(field.scope, clock));
  }

  private @Nullable Object cleaned(Shown field, @Nullable Object value) {
    List<@Nullable Object> options =
        Js.truthy(value) ? Options.shown(field.component, initialData, field.scope, clock) : null;
    if (options == null) {
      return value;
    }
    if (field.component.type().picksOne()) {
      return Js.contains(options, value) ? value : null;
    }
    if (!(value instanceof List<?> values)
        || values.stream().allMatch(v -> Js.contains(options, v))) {
      return value;
    }
    return values.stream().filter(v -> Js.contains(options, v)).toList();
  }

  /** Enters what is wanted. */
  private boolean enter() {
    boolean changed = false;
    for (Shown field : shown) {
      Component component = field.component;
      if (!component.editable()) {
        continue;
      }
      if (component.repeats()) {
        changed |= enterRows(field);
        continue;
      }
      Object target = Js.get(wanted, field.path);
      if (target != Js.UNDEFINED
          && !Js.same(target, Js.get(state, field.path))
          && Entering.possible(
              component, target, Js.get(state, field.path), options(field), clock)) {
        Js.set(state, field.path, Js.copy(target));
        computed.clear();
        changed = true;
      }
    }
    return changed;
  }

  private @Nullable List<@Nullable Object> options(Shown field) {
    return field.component.type().hasOptions()
        ? Options.shown(field.component, initialData, field.scope, clock)
        : null;
  }

  private boolean enterRows(Shown field) {
    Component list = field.component;
    if (!list.rowsAreFree() || !(Js.get(state, field.path) instanceof List<?> rows)) {
      return false;
    }
    Object target = Js.get(wanted, field.path);
    int size = target instanceof List<?> wantedRows ? Math.min(wantedRows.size(), MOST_ROWS) : 0;
    if (rows.size() == size) {
      return false;
    }
    List<@Nullable Object> changed = new ArrayList<>(rows);
    while (changed.size() > size) {
      changed.removeLast();
    }
    while (changed.size() < size) {
      changed.add(InitialData.newRow(list, field.rows, changed.size(), state, clock));
    }
    Js.set(state, field.path, changed);
    computed.clear();
    outdated = true;
    return true;
  }
}
