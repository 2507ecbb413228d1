package io.sunlit.tenants.store;

import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Lets people of the province look at a county for some days (授权查看), and ends it early. */
public class GrantingCounties {

  /** Longest grant in days. */
  public static final int LONGEST_DAYS = 366;

  /** Longest reason in characters. */
  public static final int LONGEST_REASON = 200;

  private final Counties counties;
  private final Officers officers;
  private final Departments departments;
  private final CountyGrants grants;
  private final Clock clock;

  public GrantingCounties(
      Counties counties,
      Officers officers,
      Departments departments,
      CountyGrants grants,
      Clock clock) {
    this.counties = counties;
    this.officers = officers;
    this.departments = departments;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * Lets the person look at the county from the first to the last day.
   *
   * @param tenant the county that gives it
   * @param username of a supervisor or auditor of a province
   * @throws GrantRefused if the person, the days, the reason or the county's stage do not allow it
   * @throws TenantNotFound if there is no such county
   */
  @Transactional
  public CountyGrant grant(
      TenantId tenant, String username, LocalDate from, LocalDate until, String reason, String by) {
    counties.lock(tenant);
    if (counties.find(tenant).isEmpty()) {
      throw new TenantNotFound(tenant);
    }
    if (counties.stage(tenant) == TenantStage.ARCHIVED) {
      throw new GrantRefused("grant-county-archived", tenant + " is archived", tenant.value());
    }
    requireDays(from, until);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new GrantRefused(
          "grant-reason",
          "Expected a reason of 1 to %d characters, but it has %d"
              .formatted(LONGEST_REASON, why.length()),
          LONGEST_REASON);
    }
    Officer person = person(tenant, username);
    List<CountyGrant> others = grants.concerning(tenant, username, from, until);
    if (!others.isEmpty()) {
      CountyGrant other = others.getFirst();
      throw new GrantRefused(
          "grant-overlaps",
          "%s may look from %s to %s already".formatted(username, other.from(), other.until()),
          person.name(),
          other.from(),
          other.until());
    }
    CountyGrant grant =
        new CountyGrant(
            tenant,
            UUID.randomUUID().toString(),
            username,
            person.name(),
            home(person),
            from,
            until,
            why,
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    grants.insert(tenant, grant);
    return grant;
  }

  /**
   * Ends it at once, for the very next click of the person; ending it again changes nothing.
   *
   * @throws GrantRefused if the county gave no such grant
   */
  @Transactional
  public CountyGrant end(TenantId tenant, String id, String by) {
    grants.end(tenant, id, by, clock.instant());
    return grants
        .find(tenant, id)
        .orElseThrow(() -> new GrantRefused("grant-unknown", "There is no grant " + id, id));
  }

  private void requireDays(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new GrantRefused(
          "days-reversed", "%s is before %s".formatted(until, from), from, until);
    }
    if (until.isBefore(LocalDate.now(clock))) {
      throw new GrantRefused("days-past", until + " is past", until);
    }
    if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw new GrantRefused("grant-too-long", "Longer than a year", LONGEST_DAYS);
    }
  }

  /** Somebody of another county is as unknown as somebody who is not there: both are no answer. */
  private Officer person(TenantId tenant, String username) {
    Optional<Officer> found = officers.account(username).map(Officers.Account::officer);
    if (found.isPresent() && found.get().tenant().equals(tenant)) {
      throw new GrantRefused(
          "grant-own-person", username + " is of the county", found.get().name());
    }
    Officer person =
        found
            .filter(officer -> counties.provinceName(officer.tenant()).isPresent())
            .orElseThrow(
                () ->
                    new GrantRefused(
                        "grant-person-unknown",
                        "Nobody of a province has the user name " + username,
                        username));
    if (person.roles().stream().noneMatch(Role::reads)) {
      throw new GrantRefused(
          "grant-not-supervising", username + " neither supervises nor audits", person.name());
    }
    return person;
  }

  private String home(Officer person) {
    return departments
        .find(person.tenant(), person.department())
        .map(Department::name)
        .orElse(person.department());
  }
}
