package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;
import java.util.List;

/** The form cannot be deleted, because steps use it. */
public final class FormInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  FormInUse(String form, List<String> uses) {
    super(
        Kind.CONFLICT,
        "form-in-use",
        "Expected form %s to be used by no step, but it is by %s".formatted(form, uses),
        form,
        String.join("、", uses));
  }
}
