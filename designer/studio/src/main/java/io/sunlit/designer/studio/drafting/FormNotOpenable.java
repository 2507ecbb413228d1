package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.ExplainedRefusal;

/** The text is no form that the editor could show again; it is not stored. */
public final class FormNotOpenable extends ExplainedRefusal {

  private static final long serialVersionUID = 1L;

  public FormNotOpenable(String form, String messageZh, String messageEn) {
    super(
        Kind.INVALID,
        "form-not-openable",
        "表单“%s”：%s".formatted(form, messageZh),
        "Form '%s': %s".formatted(form, messageEn));
  }
}
