package io.sunlit.runtime.shell;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantId;

/** The county does not let this person of the province look at it, or no longer. */
final class CountyNotGranted extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param name of the county, as the person knows it
   */
  CountyNotGranted(TenantId county, String name) {
    super(Kind.FORBIDDEN, "county-not-granted", "No grant of " + county, name);
  }
}
