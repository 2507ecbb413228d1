package io.sunlit.designer.studio.catalog;

import io.sunlit.designer.studio.rights.StudioItems;
import io.sunlit.tenants.Department;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.configuration.ItemSheet;
import io.sunlit.tenants.configuration.PowerType;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogEntry;
import io.sunlit.tenants.store.CatalogFacets;
import io.sunlit.tenants.store.CatalogFilter;
import io.sunlit.tenants.store.CatalogOverview;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ItemVersions;
import io.sunlit.tenants.store.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The catalog of an officer's county: everybody of the county reads it. */
@Component
public class ReadingCatalog {

  private static final int MOST_VERSIONS = 50;

  private final StudioItems items;
  private final CatalogOverview overview;
  private final Departments departments;
  private final ItemVersions versions;
  private final TenantLibrary library;
  private final List<PowerType> powerTypes;

  ReadingCatalog(
      StudioItems items,
      CatalogOverview overview,
      Departments departments,
      ItemVersions versions,
      TenantLibrary library) {
    this.items = items;
    this.overview = overview;
    this.departments = departments;
    this.versions = versions;
    this.library = library;
    this.powerTypes = library.powerTypes();
  }

  /**
   * @throws io.sunlit.tenants.store.CatalogItemNotFound if the officer's county has no such item
   */
  public ImplementationItem item(Officer officer, String code) {
    return items.item(officer, code);
  }

  /** The items of the county by code, with how far their processes are. */
  public Page<CatalogEntry> page(Officer officer, CatalogFilter filter, int page, int size) {
    return overview.page(officer.tenant(), filter, page, size);
  }

  /** How many items of the county the filter lets through. */
  public long count(Officer officer, CatalogFilter filter) {
    return overview.count(officer.tenant(), filter);
  }

  /** How many items of the county each choice of the filters would show. */
  public CatalogFacets facets(Officer officer, CatalogFilter filter) {
    return overview.facets(officer.tenant(), filter);
  }

  /** How far the process of one item is. */
  public CatalogEntry entry(Officer officer, String code) {
    ImplementationItem item = item(officer, code);
    return overview
        .find(officer.tenant(), item.code())
        .orElseGet(() -> new CatalogEntry(item, 0, null, 0, null));
  }

  /** How complete the catalog's entry of the item is. */
  public ItemCompleteness completeness(ImplementationItem item) {
    return ItemCompleteness.of(item, library.codes(item.tenant()));
  }

  /** All fields of the item in groups, with what is missing and what the province fixes. */
  public ItemSheet sheet(Officer officer, ImplementationItem item, ItemCompleteness completeness) {
    return ItemSheet.of(
        item,
        powerTypeName(item.powerType()),
        departmentNames(officer).getOrDefault(item.department(), item.department()),
        completeness,
        library.baseList(item.tenant()));
  }

  /** The newest versions of an item, the newest first. */
  public List<ItemVersion> versions(Officer officer, String code) {
    return versions.page(officer.tenant(), code, 0, MOST_VERSIONS).rows();
  }

  public List<PowerType> powerTypes() {
    return powerTypes;
  }

  /** The name of a power type; its code if the list does not have it (any more). */
  public String powerTypeName(String code) {
    return powerTypes.stream()
        .filter(type -> type.code().equals(code))
        .map(PowerType::name)
        .findFirst()
        .orElse(code);
  }

  public List<Department> departments(Officer officer) {
    return departments.all(officer.tenant());
  }

  /** The names of the county's departments by code. */
  public Map<String, String> departmentNames(Officer officer) {
    return departments(officer).stream()
        .collect(Collectors.toMap(Department::code, Department::name));
  }
}
