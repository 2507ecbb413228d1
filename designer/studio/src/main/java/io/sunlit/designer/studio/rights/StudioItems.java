package io.sunlit.designer.studio.rights;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.CatalogItemNotFound;
import io.sunlit.tenants.store.CatalogItems;
import org.springframework.stereotype.Component;

/** Finds the items of an officer's county. An item of another county is not there for anybody. */
@Component
public class StudioItems {

  private final CatalogItems items;

  StudioItems(CatalogItems items) {
    this.items = items;
  }

  /**
   * @throws CatalogItemNotFound if the officer's county has no such item
   */
  public ImplementationItem item(Officer officer, String code) {
    return items.find(officer.tenant(), code).orElseThrow(() -> new CatalogItemNotFound(code));
  }

  /**
   * The item, for somebody who wants to see its process.
   *
   * @throws CatalogItemNotFound if the officer's county has no such item
   * @throws ProcessNotReadable if it is none of the officer's business
   */
  public ImplementationItem readable(Officer officer, String code) {
    ImplementationItem item = item(officer, code);
    StudioRights.requireRead(officer, item);
    return item;
  }

  /**
   * The item, for somebody who wants to change or publish its process.
   *
   * @throws CatalogItemNotFound if the officer's county has no such item
   * @throws ProcessNotDesignable if the officer may not
   */
  public ImplementationItem designable(Officer officer, String code) {
    ImplementationItem item = item(officer, code);
    StudioRights.requireDesign(officer, item);
    return item;
  }
}
