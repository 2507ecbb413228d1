package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items that can be applied for at the window: those that have a publication. */
@Component
public class OfferedItems {

  private final CatalogItems items;

  OfferedItems(CatalogItems items) {
    this.items = items;
  }

  /**
   * The offered items by code.
   *
   * @param search words of code, name or body; null or blank for all
   */
  public Page<ImplementationItem> page(
      Officer officer, @Nullable String search, int page, int size) {
    return items.publishedPage(officer.tenant(), search, page, size);
  }

  /** How many items the county has, offered or not. */
  public long total(Officer officer) {
    return items.page(officer.tenant(), null, 0, 1).total();
  }
}
