package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** A county cannot let this person look at it as it was asked: the reason says what to do. */
public final class GrantRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  GrantRefused(String code, String message, Object... arguments) {
    super(Kind.INVALID, code, message, arguments);
  }
}
