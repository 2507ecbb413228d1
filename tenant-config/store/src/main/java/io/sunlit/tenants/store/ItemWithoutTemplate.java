package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/**
 * The item is not bound to a process template that exists, so that there is nothing to start from.
 */
public final class ItemWithoutTemplate extends Refusal {

  private static final long serialVersionUID = 1L;

  public ItemWithoutTemplate(String itemCode, String template) {
    super(
        Kind.CONFLICT,
        "item-without-template",
        "Expected %s to be bound to a process template, but it is bound to '%s'"
            .formatted(itemCode, template),
        itemCode,
        template);
  }
}
