package io.sunlit.runtime.shell;

import io.sunlit.runtime.casefiles.CountingOpenCases;
import io.sunlit.tenants.County;
import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.CountyVisit;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.CatalogFilter;
import io.sunlit.tenants.store.CatalogOverview;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyGrants;
import io.sunlit.tenants.store.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of the province choose one of the counties that let them look. Which county the session
 * looks at is kept with whoever has signed in, and is held against the grant each time it is asked
 * for.
 *
 * @see "docs/decisions/0016-province-users-look-into-one-county.md"
 */
@Component
class LookingIntoCounties {

  private static final CatalogFilter PUBLISHED =
      new CatalogFilter(null, null, null, CatalogEntry.State.PUBLISHED);

  private final Counties counties;
  private final CountyGrants grants;
  private final CatalogOverview catalog;
  private final CountingOpenCases cases;
  private final Clock clock;

  LookingIntoCounties(
      Counties counties,
      CountyGrants grants,
      CatalogOverview catalog,
      CountingOpenCases cases,
      Clock clock) {
    this.counties = counties;
    this.grants = grants;
    this.catalog = catalog;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * A county of the list with how it stands.
   *
   * @param items that are not cancelled
   * @param published those of them with a published flow
   */
  record Line(
      CountyGrants.Granted granted, long items, long published, CountingOpenCases.Count cases) {}

  /** The counties that the person may look at today: two questions, and three more for each. */
  List<Line> lines(Officer person, int page, int size) {
    return granted(person, page, size).rows().stream().map(this::line).toList();
  }

  long count(Officer person) {
    return granted(person, 0, 1).total();
  }

  private Page<CountyGrants.Granted> granted(Officer person, int page, int size) {
    return grants.of(person.username(), today(), page, size);
  }

  private Line line(CountyGrants.Granted granted) {
    TenantId county = granted.county().tenant();
    return new Line(
        granted,
        catalog.count(county, CatalogFilter.ALL),
        catalog.count(county, PUBLISHED),
        cases.ofCounty(county, today()));
  }

  /**
   * From now on the session looks at the county, which keeps a record of it.
   *
   * @throws CountyNotGranted if the county does not let the person look today
   */
  @Transactional
  public void enter(OfficerPrincipal person, TenantId county) {
    if (!person.isOfProvince()) {
      throw notGranted(county);
    }
    CountyGrant grant =
        grants.inForce(county, person.getUsername(), today()).orElseThrow(() -> notGranted(county));
    grants.note(
        county,
        new CountyVisit(
            county,
            UUID.randomUUID().toString(),
            grant.id(),
            person.getUsername(),
            person.officer().name(),
            clock.instant()));
    person.lookInto(county);
  }

  /**
   * The person as the county that is looked at knows him: somebody who reads.
   *
   * @throws CountyNotGranted if the county no longer lets the person look
   */
  Officer guest(OfficerPrincipal person, TenantId county) {
    if (!stillMay(person, county)) {
      throw notGranted(county);
    }
    return person.officer().readingIn(county);
  }

  boolean stillMay(OfficerPrincipal person, TenantId county) {
    return person.isOfProvince()
        && grants.inForce(county, person.getUsername(), today()).isPresent();
  }

  CountyNotGranted notGranted(TenantId county) {
    return new CountyNotGranted(county, name(county));
  }

  String name(TenantId county) {
    return counties.find(county).map(County::name).orElse(county.value());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
