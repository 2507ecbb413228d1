package io.sunlit.designer.studio;

import io.sunlit.templates.TemplateProblem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as REST tells it.
 *
 * @param severity {@code error} or {@code warning}
 * @param element BPMN id, id of the form or component, or null for the whole
 * @param message in the reader's language
 */
public record ProblemRow(String check, String severity, @Nullable String element, String message) {

  public static ProblemRow of(TemplateProblem problem, Locale locale) {
    return new ProblemRow(
        problem.check(),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.element(),
        message(problem, locale));
  }

  /** The message for a reader of this language; Chinese for everyone but English readers. */
  public static String message(TemplateProblem problem, Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? problem.messageEn()
        : problem.messageZh();
  }
}
