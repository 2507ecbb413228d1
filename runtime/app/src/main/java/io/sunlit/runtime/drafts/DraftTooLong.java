package io.sunlit.runtime.drafts;

import io.sunlit.tenants.Refusal;

/** More was typed than a draft may hold. */
public final class DraftTooLong extends Refusal {

  DraftTooLong(int characters, int most) {
    super(
        Kind.INVALID,
        "draft-too-long",
        "Expected at most %d characters in a draft, but there are %d".formatted(most, characters));
  }
}
