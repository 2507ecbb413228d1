package io.sunlit.forms.library;

import io.sunlit.forms.FieldSettings;
import io.sunlit.forms.FieldType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Common part of the fields of the library. */
abstract class LibraryField implements FieldType {

  private final String name;

  LibraryField(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  /** Reports a fault; the messages name the field first. */
  final void say(
      Findings findings, FieldSettings settings, String code, @Nullable Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = settings.label();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    findings.add(code, LibraryTexts.zh(code, all), LibraryTexts.en(code, all));
  }

  /** Whether it is an object with exactly these entries. */
  static boolean hasExactly(@Nullable Object value, String... keys) {
    return value instanceof Map<?, ?> map
        && map.size() == keys.length
        && List.of(keys).stream().allMatch(map::containsKey);
  }

  static boolean flag(FieldSettings settings, String property) {
    return Boolean.TRUE.equals(settings.get(property));
  }

  /** A whole number from 0 on that a property holds, or the other one. */
  static double number(FieldSettings settings, String property, double otherwise) {
    return settings.get(property) instanceof Double d && d >= 0 ? d : otherwise;
  }

  /** A property that lists texts; null if it is none. */
  static @Nullable List<?> list(FieldSettings settings, String property) {
    return settings.get(property) instanceof List<?> list && !list.isEmpty() ? list : null;
  }

  static String text(@Nullable Object value) {
    return value instanceof String s ? s : "";
  }

  /** What a hidden or empty field holds. */
  static boolean nothing(@Nullable Object value) {
    return value == null || "".equals(value) || (value instanceof Collection<?> c && c.isEmpty());
  }
}
