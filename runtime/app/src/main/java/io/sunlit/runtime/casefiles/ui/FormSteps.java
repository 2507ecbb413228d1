package io.sunlit.runtime.casefiles.ui;

import io.sunlit.forms.FormSchema;

/** Which forms are filled in step by step. */
public final class FormSteps {

  /** From so many fields on a form is shown in steps, if it has groups to make them of. */
  private static final int LONG_FORM = 20;

  private FormSteps() {}

  public static boolean isLong(FormSchema form) {
    return form.fields().size() >= LONG_FORM;
  }
}
