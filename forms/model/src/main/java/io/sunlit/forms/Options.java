package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that may be picked in a radio, select, checklist or taglist. */
final class Options {

  private Options() {}

  /** The options at import; null if their source is no list. */
  static @Nullable List<@Nullable Object> given(
      Component component, Map<String, @Nullable Object> data) {
    if (!component.flag("valuesKey")) {
      return component.options();
    }
    Object source = Js.get(data, List.of(Js.toText(component.get("valuesKey"))));
    return source instanceof List<?> list ? normalized(list) : null;
  }

  /** The options while the form is filled in; null if they cannot be loaded. */
  static @Nullable List<@Nullable Object> shown(
      Component component, Map<String, @Nullable Object> initialData, Scope scope, Clock clock) {
    if (component.has("valuesKey")) {
      Object keyed = Js.get(initialData, List.of(Js.toText(component.get("valuesKey"))));
      return keyed instanceof List<?> list ? normalized(list) : List.of();
    }
    if (component.has("values")) {
      return component.options() == null ? List.of() : component.options();
    }
    if (!component.flag("valuesExpression")) {
      return null;
    }
    Feel feel = component.expression("valuesExpression");
    Object value = feel == null ? null : feel.evaluate(scope, clock);
    if (!Js.truthy(value)) {
      return List.of();
    }
    return value instanceof List<?> list ? normalized(list) : null;
  }

  /** The values of options as form-js reads them; what is none is left out. */
  static List<@Nullable Object> normalized(List<?> options) {
    List<@Nullable Object> values = new ArrayList<>(options.size());
    for (Object option : options) {
      if (primitive(option)) {
        values.add(option);
      } else if (option instanceof Map<?, ?> map && !map.isEmpty()) {
        boolean labelled = map.get("label") instanceof String label && !label.isEmpty();
        Object value = map.get("value");
        if (primitive(value) || (labelled && value instanceof Map<?, ?> m && !m.isEmpty())) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static boolean primitive(@Nullable Object value) {
    return value instanceof Boolean
        || (value instanceof String s && !s.isEmpty())
        || (value instanceof Double d && !d.isNaN());
  }
}
