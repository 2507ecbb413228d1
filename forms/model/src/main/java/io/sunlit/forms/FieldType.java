package io.sunlit.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component type of our own: a form-js custom component and its rules. Found by {@link
 * java.util.ServiceLoader}: name the implementation in {@code
 * META-INF/services/io.sunlit.forms.FieldType}. Holds a value under the component's {@code key}, as
 * form-js's own fields do; hide conditions, {@code disabled}, {@code readonly}, {@code
 * defaultValue} and {@code validate.required} work as there.
 *
 * <p>Values are those of {@link io.sunlit.forms.js.Js}: String, Double, Boolean, null, List, Map.
 */
public interface FieldType {

  /** The component's {@code type} in the schema, such as {@code residentId}. */
  String name();

  /** The value of a field that nobody has filled in. */
  default @Nullable Object emptyValue() {
    return null;
  }

  /** Whether {@code required} is not fulfilled by the value. */
  default boolean empty(@Nullable Object value) {
    return value == null
        || "".equals(value)
        || (value instanceof java.util.Collection<?> c && c.isEmpty());
  }

  /** What the browser's component makes of the server's value when the form opens. */
  default @Nullable Object opened(FieldSettings settings, @Nullable Object value) {
    return value;
  }

  /** Notes what is wrong with how the field is set up in the schema; the form stays usable. */
  default void checkSettings(FieldSettings settings, Findings findings) {}

  /**
   * Whether a person could have entered the value, right or wrong; one that nobody can enter is
   * refused as {@code wrong-type}.
   */
  boolean enterable(FieldSettings settings, @Nullable Object value);

  /** Validates a value; called for each visible, enabled field, also if it is empty. */
  void check(FieldSettings settings, @Nullable Object value, Findings findings);

  /**
   * The references of the files that a value names; null if such a field holds no files. They must
   * belong to the case, and the form's rules on files count for them.
   */
  default @Nullable List<String> files(@Nullable Object value) {
    return null;
  }

  /** Takes what is wrong with a value. */
  interface Findings {

    /**
     * @param code what is wrong, such as {@code id-check-digit}
     * @param zh what is wrong and what to do, in Chinese
     * @param en the same in English
     */
    void add(String code, String zh, String en);
  }
}
