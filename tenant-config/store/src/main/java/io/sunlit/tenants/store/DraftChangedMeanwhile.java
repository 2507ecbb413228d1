package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** Somebody else saved the draft after it was opened; nothing was overwritten. */
public final class DraftChangedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1L;

  public DraftChangedMeanwhile(String itemCode, int expectedRevision) {
    super(
        Kind.CONFLICT,
        "draft-changed-meanwhile",
        "Expected the draft of %s in revision %d, but somebody saved it meanwhile"
            .formatted(itemCode, expectedRevision),
        itemCode);
  }
}
