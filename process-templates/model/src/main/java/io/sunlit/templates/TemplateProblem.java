package io.sunlit.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found.
 *
 * @param check code of the check, such as {@code step-without-post}
 * @param element BPMN id of the element, id of the form or component, or null for the whole
 * @param messageZh what is wrong and what to do, in Chinese; names the element by its label
 * @param messageEn the same in English
 * @param trace ids of the elements along the shortest run that leads to it, for showing on the
 *     diagram; empty if it is not about a run
 */
public record TemplateProblem(
    String check,
    Severity severity,
    @Nullable String element,
    String messageZh,
    String messageEn,
    List<String> trace) {

  public TemplateProblem {
    trace = List.copyOf(trace);
  }

  /** A problem that no run leads to. */
  public TemplateProblem(
      String check,
      Severity severity,
      @Nullable String element,
      String messageZh,
      String messageEn) {
    this(check, severity, element, messageZh, messageEn, List.of());
  }

  /** Errors refuse a publication; warnings do not. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
