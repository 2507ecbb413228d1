package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** Somebody cannot stand in for somebody as it was asked: the reason says what to do. */
public final class StandInRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  StandInRefused(String code, String message, Object... arguments) {
    super(Kind.INVALID, code, message, arguments);
  }
}
