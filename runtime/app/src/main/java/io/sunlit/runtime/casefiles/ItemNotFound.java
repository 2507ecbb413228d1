package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.Refusal;

/** The county has no item with this code. */
public final class ItemNotFound extends Refusal {

  ItemNotFound(String itemCode) {
    super(Kind.NOT_FOUND, "item-not-found", "Item " + itemCode + " not found", itemCode);
  }
}
