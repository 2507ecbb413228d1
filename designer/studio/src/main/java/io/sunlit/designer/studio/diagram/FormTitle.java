package io.sunlit.designer.studio.diagram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form is called: the attribute {@code title} of its JSON, which form-js ignores and keeps.
 */
public final class FormTitle {

  public static final String ATTRIBUTE = "title";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FormTitle() {}

  /** The title of a stored form, or null if it has none. */
  public static @Nullable String of(String json) {
    return JSON.readTree(json) instanceof ObjectNode form ? of(form) : null;
  }

  /** The title of a form, or null if it has none. */
  public static @Nullable String of(ObjectNode form) {
    String title = form.path(ATTRIBUTE).asString("").strip();
    return title.isEmpty() ? null : title;
  }
}
