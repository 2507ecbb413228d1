package io.sunlit.runtime.uploads;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The references to files in what a form submits. */
public final class References {

  private static final String MARK = "files::";

  private References() {}

  /** All of them. */
  public static Set<String> in(JsonNode data) {
    Set<String> found = new LinkedHashSet<>();
    collect(data, found);
    return found;
  }

  private static void collect(JsonNode value, Set<String> found) {
    if (value.isString() && value.asString().startsWith(MARK)) {
      found.add(value.asString());
    }
    value.forEach(child -> collect(child, found));
  }
}
