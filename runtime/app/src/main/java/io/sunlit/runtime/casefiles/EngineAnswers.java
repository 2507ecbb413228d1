package io.sunlit.runtime.casefiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Picks the answers that a flow's conditions read. The engine gets these and never the whole case.
 */
public final class EngineAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EngineAnswers() {}

  /**
   * The named answers as plain values; one that was not given is null, so that conditions can ask.
   */
  public static Map<String, @Nullable Object> of(JsonNode answers, Set<String> names) {
    Map<String, @Nullable Object> picked = new LinkedHashMap<>();
    for (String name : names) {
      JsonNode value = answers.path(name);
      picked.put(
          name,
          value.isMissingNode() || value.isNull() ? null : JSON.treeToValue(value, Object.class));
    }
    return picked;
  }

  /**
   * Like {@link #of}, but only those that were given: a later step must not wipe an earlier answer.
   */
  public static Map<String, @Nullable Object> among(JsonNode answers, Set<String> names) {
    Map<String, @Nullable Object> picked = of(answers, names);
    picked.keySet().removeIf(name -> !answers.has(name));
    return picked;
  }
}
