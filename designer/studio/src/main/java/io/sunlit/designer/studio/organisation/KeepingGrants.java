package io.sunlit.designer.studio.organisation;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.CountyVisit;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.CountyGrants;
import io.sunlit.tenants.store.GrantingCounties;
import io.sunlit.tenants.store.Page;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which people of the province may look at an officer's county; its administrators say so. */
@Component
public class KeepingGrants {

  private final CountyGrants grants;
  private final GrantingCounties granting;

  KeepingGrants(CountyGrants grants, GrantingCounties granting) {
    this.grants = grants;
    this.granting = granting;
  }

  public Page<CountyGrant> grants(Officer reader, int page, int size) {
    return grants.page(reader.tenant(), page, size);
  }

  /** Who looked at the county, the last first. */
  public Page<CountyVisit> visits(Officer reader, int page, int size) {
    return grants.visits(reader.tenant(), page, size);
  }

  public CountyGrant grant(
      Officer by, String username, LocalDate from, LocalDate until, String reason) {
    StudioRights.requireAdministrator(by);
    return granting.grant(by.tenant(), username, from, until, reason, by.username());
  }

  public void end(Officer by, String id) {
    StudioRights.requireAdministrator(by);
    granting.end(by.tenant(), id, by.username());
  }
}
