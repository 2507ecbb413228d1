package io.sunlit.designer.studio.drafting;

import io.sunlit.tenants.Refusal;

/** More was sent than any draft may hold. */
public final class RequestTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  RequestTooLarge(int megabytes) {
    super(
        Kind.INVALID,
        "request-too-large",
        "Expected a request of at most %d MB, but it is larger".formatted(megabytes),
        megabytes);
  }
}
