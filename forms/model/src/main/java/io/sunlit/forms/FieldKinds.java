package io.sunlit.forms;

import io.sunlit.forms.feel.Kinds;
import io.sunlit.forms.feel.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What kind of value the names in a form's expressions have, as far as the components tell. */
final class FieldKinds {

  private FieldKinds() {}

  /** What an expression of a component sees: the form's own names, and {@code this} in a row. */
  static Kinds around(Component component) {
    Component form = component;
    Component list = null;
    for (Component c = component.parent(); c != null; c = c.parent()) {
      list = list == null && c.repeats() ? c : list;
      form = c;
    }
    Map<List<String>, ValueKind> kinds = new HashMap<>();
    collect(form, List.of(), kinds);
    if (list != null) {
      collect(list, List.of("this"), kinds);
    }
    return path -> kinds.getOrDefault(path, ValueKind.UNKNOWN);
  }

  private static void collect(
      Component around, List<String> above, Map<List<String>, ValueKind> kinds) {
    for (Component component : around.children()) {
      List<String> path = new ArrayList<>(above);
      path.addAll(component.ownPath());
      if (component.type().keyed()) {
        kinds.put(path, kind(component));
      } else if (component.repeats()) {
        kinds.put(path, ValueKind.LIST);
      } else {
        collect(component, path, kinds);
      }
    }
  }

  private static ValueKind kind(Component component) {
    return switch (component.type()) {
      case TEXTFIELD, TEXTAREA, DATETIME, FILEPICKER -> ValueKind.TEXT;
      case NUMBER -> component.flag("serializeToString") ? ValueKind.TEXT : ValueKind.NUMBER;
      case CHECKBOX -> ValueKind.TRUTH;
      case CHECKLIST, TAGLIST -> ValueKind.LIST;
      case RADIO, SELECT ->
          component.options() != null
                  && !component.flag("valuesKey")
                  && component.options().stream().allMatch(String.class::isInstance)
              ? ValueKind.TEXT
              : ValueKind.UNKNOWN;
      default -> ValueKind.UNKNOWN;
    };
  }
}
