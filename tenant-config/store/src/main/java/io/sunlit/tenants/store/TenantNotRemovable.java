package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantStage;

/** All of a tenant cannot be removed: the reason says what has to happen first. */
public final class TenantNotRemovable extends Refusal {

  private static final long serialVersionUID = 1L;

  private TenantNotRemovable(Kind kind, String code, String message, Object... arguments) {
    super(kind, code, message, arguments);
  }

  static TenantNotRemovable inStage(String tenant, TenantStage stage) {
    return new TenantNotRemovable(
        Kind.CONFLICT,
        "tenant-not-removable",
        "%s is %s: only an archived tenant, or one that never began, can be removed"
            .formatted(tenant, stage.code()),
        tenant);
  }

  static TenantNotRemovable notConfirmed(String tenant) {
    return new TenantNotRemovable(
        Kind.INVALID, "tenant-not-confirmed", "Expected the code " + tenant + " again", tenant);
  }
}
