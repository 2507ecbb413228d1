package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** A change of the catalog that cannot be declared or answered like this. */
public final class ChangeRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private ChangeRefused(Kind kind, String code, String message, Object... arguments) {
    super(kind, code, message, arguments);
  }

  static ChangeRefused notFound(String id) {
    return new ChangeRefused(Kind.NOT_FOUND, "change-not-found", "No change " + id, id);
  }

  static ChangeRefused invalid(String code, String message, Object... arguments) {
    return new ChangeRefused(Kind.INVALID, code, message, arguments);
  }

  static ChangeRefused conflict(String code, String message, Object... arguments) {
    return new ChangeRefused(Kind.CONFLICT, code, message, arguments);
  }
}
