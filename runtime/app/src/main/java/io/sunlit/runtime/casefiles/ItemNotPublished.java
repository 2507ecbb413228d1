package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.Refusal;

/** Nobody has published a flow for the item, so that it cannot be applied for yet. */
public final class ItemNotPublished extends Refusal {

  ItemNotPublished(String itemCode) {
    super(
        Kind.CONFLICT,
        "item-not-published",
        "Expected a publication of item %s, but there is none".formatted(itemCode),
        itemCode);
  }
}
