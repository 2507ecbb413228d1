package io.sunlit.runtime.casefiles.ui;

import io.sunlit.forms.SubmissionError;
import io.sunlit.runtime.casefiles.SubmissionRefused;
import io.sunlit.tenants.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The errors of a refused submission, as a form viewer shows them. */
public final class FieldErrors {

  private FieldErrors() {}

  /** Messages by component; empty if the refusal is not about fields. */
  public static Map<String, String> of(Refusal refusal, Locale locale) {
    Map<String, String> messages = new LinkedHashMap<>();
    if (refusal instanceof SubmissionRefused refused) {
      boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
      for (SubmissionError error : refused.errors()) {
        String component = error.componentId() == null ? error.path() : error.componentId();
        messages.putIfAbsent(component, english ? error.messageEn() : error.messageZh());
      }
    }
    return messages;
  }
}
