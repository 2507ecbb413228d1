package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantId;

/** There is no tenant with this id. */
public final class TenantNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public TenantNotFound(TenantId tenant) {
    super(
        Kind.NOT_FOUND,
        "tenant-not-found",
        "Expected a tenant of the platform, but there is no " + tenant,
        tenant.value());
  }
}
