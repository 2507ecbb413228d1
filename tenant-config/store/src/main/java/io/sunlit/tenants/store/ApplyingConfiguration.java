package io.sunlit.tenants.store;

import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.Binding;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Brings the tables in line with the files of a county. Applying the same files twice is once. */
public class ApplyingConfiguration {

  private static final String FILES = "configuration";

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final CatalogItems items;
  private final Overlays overlays;
  private final PublishingDrafts publishing;

  public ApplyingConfiguration(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Overlays overlays,
      PublishingDrafts publishing) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.items = items;
    this.overlays = overlays;
    this.publishing = publishing;
  }

  /**
   * Adds and changes what the files say, in one transaction, and publishes the bound processes that
   * ask for it. What the files do not name stays.
   *
   * @return what was published
   * @throws DraftNotPublishable if a process that asks to be published has errors; nothing is
   *     applied
   */
  @Transactional
  public List<Publication> apply(CountyConfiguration configuration) {
    TenantId tenant = configuration.county().tenant();
    counties.save(tenant, configuration.county());
    counties.lock(tenant);
    configuration.departments().forEach(department -> departments.save(tenant, department));
    configuration.posts().forEach(post -> posts.save(tenant, post));
    configuration.officers().forEach(officer -> officers.save(tenant, officer));
    configuration.items().forEach(item -> items.save(tenant, item));
    configuration
        .overlays()
        .forEach((template, overlay) -> overlays.save(tenant, template, overlay));
    List<Publication> published = new ArrayList<>();
    for (Binding binding : configuration.bindings()) {
      if (binding.publish()) {
        publishing.publishTemplate(tenant, binding.itemCode(), FILES).ifPresent(published::add);
      }
    }
    return published;
  }

  /**
   * Adds and changes the tenant of the platform's operator.
   *
   * @param withDemoOfficers whether the people of the demonstration are among its officers
   */
  @Transactional
  public void applyPlatform(TenantLibrary library, boolean withDemoOfficers) {
    TenantId tenant = TenantLibrary.PLATFORM;
    counties.savePlatform(tenant, "平台运行管理");
    library.platformDepartments().forEach(department -> departments.save(tenant, department));
    if (withDemoOfficers) {
      library.platformDemoOfficers().forEach(officer -> officers.save(tenant, officer));
    }
  }
}
