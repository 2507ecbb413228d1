package io.sunlit.forms;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a component of our own is set up in the schema.
 *
 * @param id the component's id
 * @param label what to call it in a message
 * @param properties the attributes of the component
 * @param limits the entries of its {@code validate}
 * @param clock what day it is
 * @param input the server's data that the form was opened with; known while a value is checked,
 *     empty otherwise
 */
public record FieldSettings(
    String id,
    String label,
    Map<String, @Nullable Object> properties,
    Map<String, @Nullable Object> limits,
    Clock clock,
    Map<String, @Nullable Object> input) {

  /** An attribute of the component, or null. */
  public @Nullable Object get(String property) {
    return properties.get(property);
  }
}
