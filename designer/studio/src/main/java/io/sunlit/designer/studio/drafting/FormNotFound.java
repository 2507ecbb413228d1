package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;

/** The draft has no form with this id. */
public final class FormNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  FormNotFound(String form) {
    super(
        Kind.NOT_FOUND,
        "form-not-found",
        "Expected a form of the draft, but there is no " + form,
        form);
  }
}
