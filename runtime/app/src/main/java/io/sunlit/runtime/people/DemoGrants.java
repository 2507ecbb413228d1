package io.sunlit.runtime.people;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyGrants;
import io.sunlit.tenants.store.GrantingCounties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** In demo mode the counties let the people of the province look at them for a year. */
@Component
class DemoGrants {

  private static final String BY = "demo";

  private final TenantLibrary shipped;
  private final Counties counties;
  private final CountyGrants grants;
  private final GrantingCounties granting;
  private final Clock clock;

  DemoGrants(
      TenantLibrary shipped,
      Counties counties,
      CountyGrants grants,
      GrantingCounties granting,
      Clock clock) {
    this.shipped = shipped;
    this.counties = counties;
    this.grants = grants;
    this.granting = granting;
    this.clock = clock;
  }

  /** A county that gave or ended one itself is left alone. */
  void giveOnce() {
    List<Officer> people =
        shipped.provinces().stream().flatMap(p -> p.demoOfficers().stream()).toList();
    LocalDate today = LocalDate.now(clock);
    for (CountyConfiguration county : shipped.counties()) {
      TenantId tenant = county.county().tenant();
      if (counties.stage(tenant) != TenantStage.ARCHIVED
          && grants.page(tenant, 0, 1).total() == 0) {
        people.forEach(
            person ->
                granting.grant(
                    tenant, person.username(), today, today.plusYears(1), "“阳光权力”运行情况监督检查", BY));
      }
    }
  }
}
