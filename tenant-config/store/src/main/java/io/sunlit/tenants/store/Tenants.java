package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;

/** Guards that what is saved for a tenant belongs to it. */
final class Tenants {

  private Tenants() {}

  /**
   * @throws IllegalArgumentException if the row is another tenant's
   */
  static void requireSame(TenantId tenant, TenantId owner) {
    if (!tenant.equals(owner)) {
      throw new IllegalArgumentException(
          "Expected a row of tenant %s, but it is of %s".formatted(tenant, owner));
    }
  }
}
