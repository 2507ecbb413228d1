package io.sunlit.templates;

import io.sunlit.templates.bpmn.Feel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A department that takes part in a joint approval with one of its items.
 *
 * @param department code of the department
 * @param item base code of the item (目录清单); the county resolves it to its implementation item
 * @param condition FEEL expression over the application's answers ({@code =area > 300}), or null if
 *     the participant always applies
 * @param limit how long the participant may take, or null for the limit of its item
 * @param defaultConsent whether its silence counts as consent; null, as usual, if it does not
 */
public record ParticipantDefinition(
    String department,
    String item,
    ParticipantKind kind,
    @Nullable String condition,
    @Nullable TimeLimit limit,
    @Nullable DefaultConsent defaultConsent) {

  public ParticipantDefinition(
      String department,
      String item,
      ParticipantKind kind,
      @Nullable String condition,
      @Nullable TimeLimit limit) {
    this(department, item, kind, condition, limit, null);
  }

  /**
   * Whether it takes part, given the application's answers. A condition that is neither true nor
   * false (an answer is missing) counts as true: a department too many is asked rather than one too
   * few.
   */
  public boolean appliesTo(Map<String, Object> answers) {
    if (condition == null) {
      return true;
    }
    try {
      return Feel.parse(condition).test(answers).orElse(true);
    } catch (Feel.NotFeel e) {
      return true;
    }
  }
}
