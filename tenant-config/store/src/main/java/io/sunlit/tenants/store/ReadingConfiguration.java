package io.sunlit.tenants.store;

import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.configuration.CalendarFile;
import io.sunlit.tenants.configuration.CodeSchemesFile;
import io.sunlit.tenants.configuration.CountyConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Reads back from the tables what a county is configured by. */
public class ReadingConfiguration {

  static final String CALENDAR = "calendar.yaml";
  static final String CODE_SCHEMES = "code-schemes.yaml";
  private static final int PAGE = 500;

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final CatalogItems items;
  private final Overlays overlays;
  private final CountyDocuments documents;

  public ReadingConfiguration(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Overlays overlays,
      CountyDocuments documents) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.items = items;
    this.overlays = overlays;
    this.documents = documents;
  }

  /** The county as it runs; empty if it is not on the platform. */
  @Transactional(readOnly = true)
  public Optional<CountyConfiguration> find(TenantId tenant) {
    return counties.find(tenant).map(county -> read(tenant, county));
  }

  private CountyConfiguration read(TenantId tenant, County county) {
    return new CountyConfiguration(
        county,
        departments.all(tenant),
        posts.all(tenant),
        allOfficers(tenant),
        List.of(),
        items.all(tenant),
        overlays.all(tenant),
        items.bindings(tenant),
        calendar(tenant),
        documents.find(tenant, CODE_SCHEMES).map(CodeSchemesFile::read).orElse(List.of()));
  }

  /** What the county itself says of its days; empty if it has no calendar of its own. */
  CalendarLayer calendar(TenantId tenant) {
    return documents
        .find(tenant, CALENDAR)
        .map(text -> CalendarFile.readLocal(tenant.value(), text))
        .orElse(new CalendarLayer(tenant.value(), List.of(), List.of(), List.of()));
  }

  private List<Officer> allOfficers(TenantId tenant) {
    List<Officer> all = new ArrayList<>();
    Page<Officer> page = officers.page(tenant, 0, PAGE);
    all.addAll(page.rows());
    for (int i = 1; all.size() < page.total(); i++) {
      all.addAll(officers.page(tenant, i, PAGE).rows());
    }
    return all;
  }
}
