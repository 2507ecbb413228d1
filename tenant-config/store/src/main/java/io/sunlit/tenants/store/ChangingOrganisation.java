package io.sunlit.tenants.store;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Organisation;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and retires units, posts and people of a county. What would leave a case, an item
 * or a person nowhere is refused.
 */
public class ChangingOrganisation {

  private final Counties counties;
  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final CatalogItems items;
  private final Delegations delegations;
  private final OpenCases openCases;
  private final Clock clock;

  public ChangingOrganisation(
      Counties counties,
      Departments departments,
      Posts posts,
      Officers officers,
      CatalogItems items,
      Delegations delegations,
      OpenCases openCases,
      Clock clock) {
    this.counties = counties;
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.items = items;
    this.delegations = delegations;
    this.openCases = openCases;
    this.clock = clock;
  }

  /**
   * Adds a unit.
   *
   * @throws OrganisationRefused if its code is in use, or it cannot stand where it should
   */
  @Transactional
  public void add(TenantId tenant, Department department) {
    counties.lock(tenant);
    if (departments.find(tenant, department.code()).isPresent()) {
      throw OrganisationRefused.codeTaken(department.code());
    }
    place(tenant, department);
  }

  /**
   * Changes the name, the kind or the place of a unit.
   *
   * @throws OrganisationRefused if it is not there, or cannot stand where it should
   */
  @Transactional
  public void change(TenantId tenant, Department department) {
    counties.lock(tenant);
    if (departments.all(tenant).stream().noneMatch(d -> d.code().equals(department.code()))) {
      throw OrganisationRefused.unknown(department.code());
    }
    place(tenant, department);
  }

  private void place(TenantId tenant, Department department) {
    Organisation after = new Organisation(departments.all(tenant)).with(department);
    after.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw OrganisationRefused.notSound(
                  problem.unit().name() + "：" + problem.zh(),
                  problem.unit().name() + ": " + problem.en());
            });
    departments.save(tenant, department);
  }

  /**
   * Retires a unit: it is offered no longer, what it did keeps its name.
   *
   * @throws DepartmentInUse if it has open cases
   * @throws OrganisationRefused if it has items, people, delegated items or units below it
   */
  @Transactional
  public void retire(TenantId tenant, String code) {
    counties.lock(tenant);
    LocalDate today = LocalDate.now(clock);
    List<Department> all = departments.all(tenant);
    Department unit =
        all.stream()
            .filter(d -> d.code().equals(code))
            .findFirst()
            .orElseThrow(() -> OrganisationRefused.unknown(code));
    long open = openCases.ofDepartment(tenant, code);
    if (open > 0) {
      throw new DepartmentInUse(unit.name(), open);
    }
    List<String> below = new Organisation(all).below(code).stream().map(Department::name).toList();
    if (!below.isEmpty()) {
      throw OrganisationRefused.hasUnitsBelow(unit.name(), below);
    }
    long itemCount = items.countOf(tenant, code);
    if (itemCount > 0) {
      throw OrganisationRefused.hasItems(unit.name(), itemCount);
    }
    long delegated = delegations.to(tenant, code, today);
    if (delegated > 0) {
      throw OrganisationRefused.hasDelegations(unit.name(), delegated);
    }
    long people = officers.countOf(tenant, code);
    if (people > 0) {
      throw OrganisationRefused.hasPeople(unit.name(), people);
    }
    posts.all(tenant).stream()
        .filter(post -> post.department().equals(code))
        .forEach(post -> posts.remove(tenant, post.ref()));
    departments.close(tenant, code, today);
  }

  /**
   * Adds a post to a unit.
   *
   * @throws OrganisationRefused if the unit has one with this code, or is not there
   */
  @Transactional
  public void add(TenantId tenant, Post post) {
    counties.lock(tenant);
    if (departments.all(tenant).stream().noneMatch(d -> d.code().equals(post.department()))) {
      throw OrganisationRefused.unknown(post.department());
    }
    if (posts.find(tenant, post.ref()).isPresent()) {
      throw OrganisationRefused.codeTaken(post.code());
    }
    posts.save(tenant, post);
  }

  /** Changes the name of a post. */
  @Transactional
  public void change(TenantId tenant, Post post) {
    if (posts.find(tenant, post.ref()).isEmpty()) {
      throw OrganisationRefused.unknown(post.ref().toString());
    }
    posts.save(tenant, post);
  }

  /**
   * Takes a post away, from everybody who held it.
   *
   * @throws OrganisationRefused if steps of open cases wait for it
   */
  @Transactional
  public void retire(TenantId tenant, PostRef ref) {
    counties.lock(tenant);
    Post post =
        posts.find(tenant, ref).orElseThrow(() -> OrganisationRefused.unknown(ref.toString()));
    long waiting = openCases.ofPost(tenant, ref);
    if (waiting > 0) {
      throw OrganisationRefused.postInUse(post.name(), waiting);
    }
    posts.remove(tenant, ref);
  }

  /**
   * Adds a person.
   *
   * @throws UsernameTaken if somebody has this user name
   */
  @Transactional
  public void add(TenantId tenant, Officer officer) {
    if (officers.account(officer.username()).isPresent()) {
      throw new UsernameTaken(officer.username());
    }
    officers.save(tenant, officer);
  }

  /** Changes the name, the department, the posts and the functions of a person. */
  @Transactional
  public void change(TenantId tenant, Officer officer) {
    if (officers.find(tenant, officer.username()).isEmpty()) {
      throw OrganisationRefused.unknown(officer.username());
    }
    officers.save(tenant, officer);
  }

  /**
   * Takes away the account and the posts of a person who leaves.
   *
   * @throws OrganisationRefused if the person works on steps that are not finished
   */
  @Transactional
  public void retireOfficer(TenantId tenant, String username) {
    counties.lock(tenant);
    Officer officer =
        officers.find(tenant, username).orElseThrow(() -> OrganisationRefused.unknown(username));
    long taken = openCases.takenUpBy(tenant, username);
    if (taken > 0) {
      throw OrganisationRefused.officerAtWork(officer.name(), taken);
    }
    officers.remove(tenant, username);
  }
}
