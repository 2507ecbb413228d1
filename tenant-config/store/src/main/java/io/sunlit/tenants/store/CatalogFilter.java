package io.sunlit.tenants.store;

import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows; null lets everything through.
 *
 * @param search words that must all be in the code, base code, name or body
 * @param powerType code of the power type
 * @param department code of the implementing department
 */
public record CatalogFilter(
    @Nullable String search,
    @Nullable String powerType,
    @Nullable String department,
    CatalogEntry.@Nullable State state) {

  public static final CatalogFilter ALL = new CatalogFilter(null, null, null, null);
}
