package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** The code was an item's that is cancelled; codes are never used again. */
public final class CodeAlreadyUsed extends Refusal {

  private static final long serialVersionUID = 1L;

  public CodeAlreadyUsed(String code) {
    super(
        Kind.CONFLICT,
        "code-already-used",
        "items/%s.yaml: the code %s was a cancelled item's and is never used again; give the item a new one"
            .formatted(code, code),
        code);
  }
}
