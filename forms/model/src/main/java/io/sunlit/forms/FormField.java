package io.sunlit.forms;

import org.jspecify.annotations.Nullable;

/**
 * A component of a form that holds a value.
 *
 * @param componentId id of the component
 * @param key the component's own key, such as {@code address.street}
 * @param path the full path in the data; rows of a list are written as {@code []}, such as {@code
 *     shops[].name}
 * @param type the component's type, such as {@code textfield}
 * @param label what the reader sees, or null if there is none
 */
public record FormField(
    String componentId, String key, String path, String type, @Nullable String label) {}
