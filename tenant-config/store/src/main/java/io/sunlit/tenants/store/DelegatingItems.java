package io.sunlit.tenants.store;

import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowUnreadable;
import io.sunlit.templates.HumanStep;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Hands items to towns for a time (下放), and takes them back (收回). */
public class DelegatingItems {

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final CatalogItems items;
  private final Publications publications;
  private final Delegations delegations;
  private final Clock clock;

  public DelegatingItems(
      Counties counties,
      Departments departments,
      Posts posts,
      CatalogItems items,
      Publications publications,
      Delegations delegations,
      Clock clock) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.items = items;
    this.publications = publications;
    this.delegations = delegations;
    this.clock = clock;
  }

  /**
   * Has the town handle new cases of the item from the first to the last day. Cases that are open
   * stay where they are.
   *
   * @param until last day, or null until it is taken back
   * @param basis the document that orders it
   * @throws CatalogItemNotFound if the county has no such item
   * @throws DelegationRefused if the unit is no town, lacks a post that the item's flow needs, or
   *     the item is with a town in these days
   */
  @Transactional
  public Delegation delegate(
      TenantId tenant,
      String itemCode,
      String unit,
      LocalDate from,
      @Nullable LocalDate until,
      String basis,
      String by) {
    counties.lock(tenant);
    if (items.find(tenant, itemCode).isEmpty() || items.isCancelled(tenant, itemCode)) {
      throw new CatalogItemNotFound(itemCode);
    }
    Department town =
        departments.all(tenant).stream()
            .filter(d -> d.code().equals(unit))
            .findFirst()
            .orElseThrow(() -> OrganisationRefused.unknown(unit));
    if (town.kind() != DepartmentKind.TOWN && town.kind() != DepartmentKind.VILLAGE) {
      throw new DelegationRefused("delegation-no-town", unit + " is no town", town.name());
    }
    if (until != null && until.isBefore(from)) {
      throw new DelegationRefused(
          "days-reversed", "%s is before %s".formatted(until, from), from, until);
    }
    if (until != null && until.isBefore(LocalDate.now(clock))) {
      throw new DelegationRefused("days-past", until + " is past", until);
    }
    for (Delegation other : delegations.ofItem(tenant, itemCode)) {
      LocalDate end = other.until();
      boolean before = until != null && until.isBefore(other.from());
      boolean after = end != null && end.isBefore(from);
      if (!before && !after) {
        throw new DelegationRefused(
            "delegation-overlaps",
            "%s is with %s from %s".formatted(itemCode, other.unit(), other.from()),
            itemCode,
            other.unit(),
            other.from());
      }
    }
    requirePosts(tenant, itemCode, town);
    Delegation delegation =
        new Delegation(
            tenant,
            UUID.randomUUID().toString(),
            itemCode,
            unit,
            from,
            until,
            basis,
            by,
            clock.instant(),
            null,
            null);
    delegations.insert(tenant, delegation);
    return delegation;
  }

  /** Takes an item back at once; doing so again changes nothing. */
  @Transactional
  public void takeBack(TenantId tenant, String id, String by) {
    delegations.end(tenant, id, by, clock.instant());
  }

  /**
   * Steps that name no department are done by whoever handles the item: the town needs their posts.
   */
  private void requirePosts(TenantId tenant, String itemCode, Department town) {
    String flow = publications.latest(tenant, itemCode).map(p -> p.flow()).orElse(null);
    if (flow == null) {
      return;
    }
    Set<String> missing = new TreeSet<>();
    for (HumanStep step : steps(flow)) {
      if (step.department() == null
          && posts.find(tenant, new PostRef(town.code(), step.post())).isEmpty()) {
        missing.add(step.post());
      }
    }
    if (!missing.isEmpty()) {
      String names = String.join("、", missing);
      throw new DelegationRefused(
          "delegation-lacks-posts",
          "%s has no post %s".formatted(town.code(), names),
          town.name(),
          names);
    }
  }

  private static List<HumanStep> steps(String flow) {
    try {
      return Flow.read(flow).humanSteps();
    } catch (FlowUnreadable e) {
      throw new IllegalStateException("A published flow can be read", e);
    }
  }
}
