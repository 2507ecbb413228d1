package io.sunlit.designer.studio.organisation;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.StandIn;
import io.sunlit.tenants.store.ArrangingStandIns;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.ChangingOrganisation;
import io.sunlit.tenants.store.DelegatingItems;
import io.sunlit.tenants.store.Delegations;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.Posts;
import io.sunlit.tenants.store.StandIns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Reads the organisation of an officer's county, and changes it for its administrators. */
@Component
public class KeepingOrganisation {

  private final Departments departments;
  private final Posts posts;
  private final Officers officers;
  private final StandIns standIns;
  private final Delegations delegations;
  private final CatalogItems items;
  private final ChangingOrganisation changing;
  private final ArrangingStandIns arranging;
  private final DelegatingItems delegating;
  private final ObjectProvider<PasswordEncoder> passwords;

  KeepingOrganisation(
      Departments departments,
      Posts posts,
      Officers officers,
      StandIns standIns,
      Delegations delegations,
      CatalogItems items,
      ChangingOrganisation changing,
      ArrangingStandIns arranging,
      DelegatingItems delegating,
      ObjectProvider<PasswordEncoder> passwords) {
    this.departments = departments;
    this.posts = posts;
    this.officers = officers;
    this.standIns = standIns;
    this.delegations = delegations;
    this.items = items;
    this.changing = changing;
    this.arranging = arranging;
    this.delegating = delegating;
    this.passwords = passwords;
  }

  public List<Department> units(Officer reader) {
    return departments.all(reader.tenant());
  }

  public List<Post> posts(Officer reader) {
    return posts.all(reader.tenant());
  }

  /**
   * The people of a unit, or of the county.
   *
   * @param unit null for the whole county
   */
  public Page<Officer> people(
      Officer reader, @Nullable String unit, @Nullable String search, int page, int size) {
    return officers.page(reader.tenant(), unit, search, page, size);
  }

  /** The names of people by user name; of nobody who is gone. */
  public Map<String, String> names(Officer reader, Collection<String> usernames) {
    return officers.names(reader.tenant(), usernames);
  }

  /** Names of those who hold the posts of a unit, wherever they belong; by post. */
  public Map<PostRef, List<String>> holders(Officer reader, String unit) {
    return officers.holders(reader.tenant(), unit);
  }

  public Page<StandIn> standIns(Officer reader, int page, int size) {
    return standIns.page(reader.tenant(), page, size);
  }

  public Page<Delegation> delegations(Officer reader, int page, int size) {
    return delegations.page(reader.tenant(), page, size);
  }

  public Page<ImplementationItem> items(Officer reader, String search, int page, int size) {
    return items.page(reader.tenant(), search, page, size);
  }

  /** The names of items by code. */
  public Map<String, String> itemNames(Officer reader, Collection<String> codes) {
    return items.names(reader.tenant(), codes);
  }

  /** Adds the unit if it is new, or else changes it. */
  public void save(Officer by, Department unit, boolean isNew) {
    StudioRights.requireAdministrator(by);
    if (isNew) {
      changing.add(by.tenant(), unit);
    } else {
      changing.change(by.tenant(), unit);
    }
  }

  public void retireUnit(Officer by, String code) {
    StudioRights.requireAdministrator(by);
    changing.retire(by.tenant(), code);
  }

  public void save(Officer by, Post post, boolean isNew) {
    StudioRights.requireAdministrator(by);
    if (isNew) {
      changing.add(by.tenant(), post);
    } else {
      changing.change(by.tenant(), post);
    }
  }

  public void retirePost(Officer by, PostRef post) {
    StudioRights.requireAdministrator(by);
    changing.retire(by.tenant(), post);
  }

  /**
   * Adds the person if new, or else changes him.
   *
   * @param password the first or a new password, or null to leave it as it is
   */
  public void save(Officer by, Officer officer, boolean isNew, @Nullable String password) {
    StudioRights.requireAdministrator(by);
    if (isNew) {
      changing.add(by.tenant(), officer);
    } else {
      changing.change(by.tenant(), officer);
    }
    PasswordEncoder encoder = passwords.getIfAvailable();
    String hash = password == null || encoder == null ? null : encoder.encode(password);
    if (hash != null) {
      officers.changePassword(by.tenant(), officer.username(), hash);
    }
  }

  public void retireOfficer(Officer by, String username) {
    StudioRights.requireAdministrator(by);
    changing.retireOfficer(by.tenant(), username);
  }

  public void arrange(
      Officer by,
      String absent,
      String deputy,
      @Nullable PostRef post,
      LocalDate from,
      LocalDate until,
      String reason) {
    StudioRights.requireAdministrator(by);
    arranging.arrange(by.tenant(), absent, deputy, post, from, until, reason, by.username());
  }

  public void endStandIn(Officer by, String id) {
    StudioRights.requireAdministrator(by);
    arranging.end(by.tenant(), id, by.username());
  }

  public void delegate(
      Officer by,
      String item,
      String unit,
      LocalDate from,
      @Nullable LocalDate until,
      String basis) {
    StudioRights.requireAdministrator(by);
    delegating.delegate(by.tenant(), item, unit, from, until, basis, by.username());
  }

  public void takeBack(Officer by, String id) {
    StudioRights.requireAdministrator(by);
    delegating.takeBack(by.tenant(), id, by.username());
  }
}
