package io.sunlit.runtime.ui;

import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.Posts;
import org.springframework.stereotype.Component;

/** Reads the names of an organisation, once for each view. */
@Component
public class Organisations {

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;

  Organisations(Counties counties, Departments departments, Posts posts) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
  }

  public OrganisationNames of(TenantId tenant) {
    return new OrganisationNames(
        counties.find(tenant).map(County::name).orElse(""),
        departments.all(tenant),
        posts.all(tenant));
  }
}
