package io.sunlit.runtime.shell;

import io.sunlit.runtime.engine.EngineTenants;
import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The counties that this application acts for in the engine: all of them. */
@Component
class TenantsOfTheEngine implements EngineTenants {

  private final Counties counties;

  TenantsOfTheEngine(Counties counties) {
    this.counties = counties;
  }

  @Override
  public Collection<TenantId> all() {
    return counties.all().stream().map(County::tenant).toList();
  }
}
