package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** The county has no item with this code. */
public final class CatalogItemNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public CatalogItemNotFound(String itemCode) {
    super(
        Kind.NOT_FOUND,
        "catalog-item-not-found",
        "Expected an item of the county, but it has no " + itemCode,
        itemCode);
  }
}
