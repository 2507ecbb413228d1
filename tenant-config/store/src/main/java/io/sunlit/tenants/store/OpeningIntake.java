package io.sunlit.tenants.store;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;

/** Says whether new cases of an item may be taken in. */
public class OpeningIntake {

  private final Counties counties;
  private final CatalogItems items;

  public OpeningIntake(Counties counties, CatalogItems items) {
    this.counties = counties;
    this.items = items;
  }

  /**
   * Lets a new case of the item begin.
   *
   * @throws IntakeClosed if the county is not in trial or live, or the item is suspended or
   *     cancelled
   */
  public void require(TenantId tenant, ImplementationItem item) {
    TenantStage stage = counties.stage(tenant);
    if (stage != TenantStage.TRIAL && stage != TenantStage.LIVE) {
      throw new IntakeClosed(
          "county-" + stage.code(), "The county is " + stage.code() + ", it takes no new cases");
    }
    if (items.isCancelled(tenant, item.code())) {
      throw new IntakeClosed("item-cancelled", item.code() + " is cancelled", item.name());
    }
    if (items.isSuspended(tenant, item.code())) {
      throw new IntakeClosed("item-suspended", item.code() + " is suspended", item.name());
    }
  }
}
