package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;

/** The id of a form cannot be written into a flow. */
public final class FormIdNotValid extends Refusal {

  private static final long serialVersionUID = 1L;

  FormIdNotValid(String id) {
    super(
        Kind.INVALID,
        "form-id-not-valid",
        "Expected a form id of 1 to 64 letters, digits, '-', '_' or '.', but it is '%s'"
            .formatted(id),
        id);
  }
}
