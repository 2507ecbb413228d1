package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What form-js makes of a value that the server hands to a component. */
final class Sanitizing {

  private Sanitizing() {}

  static @Nullable Object sanitize(
      Component component,
      @Nullable Object value,
      Map<String, @Nullable Object> given,
      Clock clock) {
    FieldType own = component.own();
    if (own != null) {
      return own.opened(component.settings(clock), value);
    }
    return switch (component.type()) {
      case TEXTFIELD -> text(value).replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
      case TEXTAREA -> text(value);
      case NUMBER -> number(component, value);
      case CHECKBOX -> Boolean.TRUE.equals(value);
      case DATETIME -> DateTimes.sanitize(component, value, clock);
      case RADIO, SELECT -> one(component, value, given);
      case CHECKLIST, TAGLIST -> many(component, value, given);
      default -> value;
    };
  }

  private static String text(@Nullable Object value) {
    return value == null || value instanceof List<?> || value instanceof Map<?, ?>
        ? ""
        : Js.toText(value);
  }

  /** A number as the field keeps it, or null if it is none. */
  static @Nullable Object number(Component component, @Nullable Object value) {
    double number =
        switch (value) {
          case Double d -> d;
          case String s when !s.isEmpty() -> Js.toNumber(s);
          case null, default -> Double.NaN;
        };
    if (Double.isNaN(number)) {
      return null;
    }
    return component.flag("serializeToString") ? Js.toText(value) : Js.number(number);
  }

  private static @Nullable Object one(
      Component component, @Nullable Object value, Map<String, @Nullable Object> given) {
    if (component.flag("valuesExpression")) {
      return value;
    }
    List<@Nullable Object> options = Options.given(component, given);
    return options != null && Js.contains(options, value) ? value : null;
  }

  private static @Nullable Object many(
      Component component, @Nullable Object value, Map<String, @Nullable Object> given) {
    if (component.flag("valuesExpression")) {
      return value;
    }
    List<@Nullable Object> options = Options.given(component, given);
    List<@Nullable Object> kept = new ArrayList<>();
    if (options != null && value instanceof List<?> values) {
      for (Object v : values) {
        if (Js.contains(options, v)) {
          kept.add(v);
        }
      }
    }
    return kept;
  }
}
