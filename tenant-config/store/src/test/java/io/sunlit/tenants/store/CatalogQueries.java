package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What people ask the catalog of a county for, by the name of the question. */
final class CatalogQueries {

  static final int PAGE = 50;

  private CatalogQueries() {}

  /**
   * Each is run as the list's own repository runs it: the number of items, and one page of them.
   */
  static Map<String, BiConsumer<CatalogOverview, TenantId>> all() {
    Map<String, BiConsumer<CatalogOverview, TenantId>> all = new LinkedHashMap<>();
    all.put("first page", page(CatalogFilter.ALL, 0));
    all.put("page 101", page(CatalogFilter.ALL, 100));
    all.put("department", page(filter(null, null, ManyItems.department(7), null), 0));
    all.put("power type", page(filter(null, "penalty", null, null), 0));
    for (CatalogEntry.State state : CatalogEntry.State.values()) {
      all.put("state " + state, page(filter(null, null, null, state), 0));
    }
    for (String text : new String[] {"食", "食品", "特种设备", "医疗机构使用检查", "广告 施工", "xk-012", "没有这样的"}) {
      all.put("text " + text, page(filter(text, null, null, null), 0));
    }
    CatalogFilter narrow =
        filter("许可", "permit", ManyItems.department(8), CatalogEntry.State.NOT_BOUND);
    all.put("text 许可, type, department and state", page(narrow, 0));
    all.put("facets", (catalog, tenant) -> catalog.facets(tenant, CatalogFilter.ALL));
    all.put(
        "facets of text 食品",
        (catalog, tenant) -> catalog.facets(tenant, filter("食品", null, null, null)));
    all.put("one item", (catalog, tenant) -> catalog.find(tenant, "JS" + tenant + "XK-00042"));
    return all;
  }

  private static CatalogFilter filter(
      @org.jspecify.annotations.Nullable String search,
      @org.jspecify.annotations.Nullable String type,
      @org.jspecify.annotations.Nullable String department,
      CatalogEntry.@org.jspecify.annotations.Nullable State state) {
    return new CatalogFilter(search, type, department, state);
  }

  private static BiConsumer<CatalogOverview, TenantId> page(CatalogFilter filter, int page) {
    return (catalog, tenant) -> catalog.page(tenant, filter, page, PAGE);
  }
}
