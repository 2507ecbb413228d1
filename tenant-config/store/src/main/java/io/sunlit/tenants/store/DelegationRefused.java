package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** An item cannot be delegated as it was asked: the reason says what to do first. */
public final class DelegationRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  DelegationRefused(String code, String message, Object... arguments) {
    super(Kind.INVALID, code, message, arguments);
  }
}
