package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values a person can enter in a component of form-js. */
final class Entering {

  private Entering() {}

  static boolean possible(
      Component component,
      @Nullable Object value,
      @Nullable Object before,
      @Nullable List<@Nullable Object> options,
      Clock clock) {
    FieldType own = component.own();
    if (own != null) {
      return own.enterable(component.settings(clock), value);
    }
    return switch (component.type()) {
      case TEXTFIELD ->
          value instanceof String s && s.indexOf('\n') < 0 && s.indexOf('\r') < 0 && whole(s);
      case TEXTAREA -> value instanceof String s && s.indexOf('\r') < 0 && whole(s);
      case NUMBER -> number(component, value);
      case CHECKBOX -> value instanceof Boolean;
      case DATETIME -> DateTimes.enterable(component, value, before, clock);
      case RADIO -> options != null && value != null && Js.contains(options, value);
      case SELECT ->
          value == null || (options != null && Js.truthy(value) && Js.contains(options, value));
      case CHECKLIST, TAGLIST -> options != null && subset(value, options);
      case FILEPICKER -> value == null || (value instanceof String s && s.startsWith("files::"));
      default -> false;
    };
  }

  private static boolean number(Component component, @Nullable Object value) {
    if (value == null) {
      return true;
    }
    return component.flag("serializeToString")
        ? value instanceof String s && !s.isEmpty() && Double.isFinite(Js.toNumber(s))
        : value instanceof Double d && Double.isFinite(d);
  }

  private static boolean subset(@Nullable Object value, List<@Nullable Object> options) {
    if (!(value instanceof List<?> picked)) {
      return false;
    }
    List<@Nullable Object> seen = new ArrayList<>();
    for (Object v : picked) {
      if (!Js.contains(options, v) || Js.contains(seen, v)) {
        return false;
      }
      seen.add(v);
    }
    return true;
  }

  /** Whether it has no half of a surrogate pair, which no keyboard makes. */
  private static boolean whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
