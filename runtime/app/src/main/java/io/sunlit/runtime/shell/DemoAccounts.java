package io.sunlit.runtime.shell;

import io.sunlit.runtime.ui.OrganisationNames;
import io.sunlit.runtime.ui.Organisations;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.ProvinceConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts that anybody may use in demo mode. */
@Component
class DemoAccounts {

  private final Counties counties;
  private final Officers officers;
  private final Organisations organisations;
  private final TenantLibrary library;

  DemoAccounts(
      Counties counties, Officers officers, Organisations organisations, TenantLibrary library) {
    this.library = library;
    this.counties = counties;
    this.officers = officers;
    this.organisations = organisations;
  }

  List<County> counties() {
    return counties.all();
  }

  /** The people of a tenant as its files list them: by their user names. */
  List<Officer> of(TenantId tenant) {
    return officers.page(tenant, 0, Page.MAX_SIZE).rows();
  }

  List<Officer> ofPlatform() {
    return of(TenantLibrary.PLATFORM);
  }

  /** The provinces with people, by name. */
  List<ProvinceConfiguration> provinces() {
    return library.provinces().stream().filter(p -> !p.demoOfficers().isEmpty()).toList();
  }

  OrganisationNames names(TenantId tenant) {
    return organisations.of(tenant);
  }
}
