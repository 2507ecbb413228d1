package io.sunlit.runtime.drafts;

import io.sunlit.tenants.Refusal;

/** The same officer has typed on in another window since. */
public final class DraftChangedElsewhere extends Refusal {

  DraftChangedElsewhere(DraftSubject subject, int expected) {
    super(
        Kind.CONFLICT,
        "draft-changed-elsewhere",
        "Expected draft of %s at revision %d".formatted(subject.value(), expected));
  }
}
