package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** No new cases: the county, or the item, takes none at present. Open cases go on. */
public final class IntakeClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  IntakeClosed(String code, String message, Object... arguments) {
    super(Kind.CONFLICT, code, message, arguments);
  }
}
