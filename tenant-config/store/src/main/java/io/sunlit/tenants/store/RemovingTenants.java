package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** Removes all data of a tenant that is archived, or that never began. There is no way back. */
public class RemovingTenants {

  private final Counties counties;
  private final TenantRows rows;

  public RemovingTenants(Counties counties, TenantRows rows) {
    this.counties = counties;
    this.rows = rows;
  }

  /**
   * Whether all of the tenant can be removed in its stage: archived, or still being set up. Cases
   * of a trial that was set back to the beginning go with it.
   */
  public boolean mayRemove(TenantId tenant) {
    TenantStage stage = counties.stage(tenant);
    return stage == TenantStage.ARCHIVED || stage == TenantStage.INITIALISING;
  }

  /**
   * Removes every row of the tenant, in one transaction, and nothing of another.
   *
   * @param confirmed the tenant's code again, as somebody typed it
   * @return how many rows there were, by table
   * @throws TenantNotFound if there is no such county
   * @throws TenantNotRemovable if the code is another one, or the tenant is in another stage
   */
  @Transactional
  public Map<String, Integer> remove(TenantId tenant, String confirmed) {
    if (counties.find(tenant).isEmpty()) {
      throw new TenantNotFound(tenant);
    }
    if (!confirmed.strip().equals(tenant.value())) {
      throw TenantNotRemovable.notConfirmed(tenant.value());
    }
    counties.lock(tenant);
    if (!mayRemove(tenant)) {
      throw TenantNotRemovable.inStage(tenant.value(), counties.stage(tenant));
    }
    return rows.remove(tenant);
  }
}
