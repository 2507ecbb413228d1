package io.sunlit.templates;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check found.
 *
 * @param check code of the check, such as {@code step-without-post}
 * @param element BPMN id of the element, id of the form or component, or null for the whole
 * @param messageZh what is wrong and what to do, in Chinese; names the element by its label
 * @param messageEn the same in English
 */
public record TemplateProblem(
    String check, Severity severity, @Nullable String element, String messageZh, String messageEn) {

  /** Errors refuse a publication; warnings do not. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
