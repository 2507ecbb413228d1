package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** The draft is larger than any real process; it was not saved. */
public final class DraftTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  public DraftTooLarge(String itemCode, int megabytes) {
    super(
        Kind.INVALID,
        "draft-too-large",
        "Expected the draft of %s to be at most %d MB, but it is larger"
            .formatted(itemCode, megabytes),
        itemCode,
        megabytes);
  }
}
