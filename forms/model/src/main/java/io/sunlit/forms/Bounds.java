package io.sunlit.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How much a submission may hold. */
final class Bounds {

  private static final int MOST_VALUES = 100_000;
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 1_000_000;

  private int values;
  private long text;

  private Bounds() {}

  /** The code of the bound that is exceeded, or null. */
  static @Nullable String exceeded(JsonNode json) {
    return new Bounds().check(json, 0);
  }

  private @Nullable String check(JsonNode json, int depth) {
    if (depth > DEEPEST) {
      return "too-deep";
    }
    if (json.isString()) {
      text += json.stringValue().length();
    }
    if (++values > MOST_VALUES || text > LONGEST_TEXT) {
      return "too-large";
    }
    if (json.isObject()) {
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        text += entry.getKey().length();
        String exceeded = check(entry.getValue(), depth + 1);
        if (exceeded != null) {
          return exceeded;
        }
      }
    } else if (json.isArray()) {
      for (JsonNode element : json) {
        String exceeded = check(element, depth + 1);
        if (exceeded != null) {
          return exceeded;
        }
      }
    }
    return null;
  }
}
