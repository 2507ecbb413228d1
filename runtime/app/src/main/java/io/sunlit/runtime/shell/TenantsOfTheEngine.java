package io.sunlit.runtime.shell;

import io.sunlit.runtime.engine.EngineTenants;
import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    List<TenantId> all = new ArrayList<>();
    Page<County> page;
    int number = 0;
    do {
      page = counties.page(number++, Page.MAX_SIZE);
      page.rows().forEach(county -> all.add(county.tenant()));
    } while (all.size() < page.total() && !page.rows().isEmpty());
    return all;
  }
}
