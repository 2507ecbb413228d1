package io.sunlit.forms;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A FEEL condition over the answers of a form, such as {@code =area > 300}: decides who takes part
 * in a joint approval.
 */
public final class AnswerCondition {

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

  /** Why the condition cannot be read, in English; empty if it can. */
  public Optional<String> problem() {
    return Optional.ofNullable(expression.refusal()).map(Texts::en);
  }

  /**
   * Whether the answers fulfil it. An answer that is missing, or anything but true, does not; the
   * clock is for conditions that ask for today.
   */
  public boolean holds(JsonNode answers, Clock clock) {
    return Boolean.TRUE.equals(
        expression.evaluate(
            name -> answers.has(name) ? Js.fromJson(answers.get(name)) : Js.UNDEFINED, clock));
  }
}
