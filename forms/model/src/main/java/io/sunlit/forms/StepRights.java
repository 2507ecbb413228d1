package io.sunlit.forms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a step allows with the fields of its form: as JSON an object from field to right, such as
 * {@code {"Field_opinion":"write","applicant.name":"read","fee":"hidden"}}. A field is named by its
 * component's id, its key, or its full path; a group or list speaks for all that is inside it.
 *
 * @param byField the rights; what is not named may be written
 */
public record StepRights(Map<String, Right> byField) {

  public StepRights {
    byField = Map.copyOf(byField);
  }

  /** What a step allows with one field. */
  public enum Right {
    /** As the schema says. */
    WRITE,
    /** Shown, not editable, not validated; the value is the server's. */
    READ,
    /** Neither shown nor sent to the browser. */
    HIDDEN;

    String mark() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Right marked(@Nullable Object mark) {
      for (Right right : values()) {
        if (right.mark().equals(mark)) {
          return right;
        }
      }
      return null;
    }
  }

  /**
   * Reads rights. Whether the fields exist tells {@link FormSchema#at}.
   *
   * @throws FormUnreadable if it is no object of the words write, read and hidden
   */
  public static StepRights of(JsonNode json) {
    if (!json.isObject()) {
      throw Texts.unreadable("rights-not-an-object");
    }
    Map<String, Right> byField = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      Right right = Right.marked(entry.getValue().asString(""));
      if (right == null) {
        throw Texts.unreadable("unknown-right", entry.getKey(), entry.getValue().toString());
      }
      byField.put(entry.getKey(), right);
    }
    return new StepRights(byField);
  }

  /** The same as JSON, in the order of the names. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    byField.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> json.put(e.getKey(), e.getValue().mark()));
    return json;
  }
}
