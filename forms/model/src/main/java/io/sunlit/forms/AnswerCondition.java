package io.sunlit.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FEEL condition over the answers of a form, such as {@code =area > 300}: decides who takes part
 * in a joint approval.
 */
public final class AnswerCondition {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Feel expression;

  private AnswerCondition(Feel expression) {
    this.expression = expression;
  }

  /**
   * Reads a condition; a leading {@code =} may stand or be left out. Whether it parses tells {@link
   * #problem}.
   */
  public static AnswerCondition of(String text) {
    String stripped = text.strip();
    return new AnswerCondition(
        Feel.expression(stripped.startsWith("=") ? stripped.substring(1) : stripped));
  }

  /** Why the condition cannot be read, in the parser's words; empty if it can. */
  public Optional<String> problem() {
    return Optional.ofNullable(expression.failure());
  }

  /** Whether the answers fulfil it. An answer that is missing, or anything but true, does not. */
  public boolean holds(JsonNode answers) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    answers
        .properties()
        .forEach(
            entry -> context.put(entry.getKey(), JSON.treeToValue(entry.getValue(), Object.class)));
    return Boolean.TRUE.equals(expression.evaluate(context));
  }
}
