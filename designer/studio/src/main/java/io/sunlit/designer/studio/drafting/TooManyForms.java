package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;

/** The draft has more forms than any real process. */
public final class TooManyForms extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyForms(int count, int most) {
    super(
        Kind.INVALID,
        "too-many-forms",
        "Expected at most %d forms, but there are %d".formatted(most, count),
        count,
        most);
  }
}
