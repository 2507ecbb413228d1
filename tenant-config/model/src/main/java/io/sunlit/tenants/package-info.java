/**
 * Tenants: what one county has and does differently. Its organisation, its catalog items, its
 * calendar, its overlays on templates, and what it has published.
 */
@NullMarked
package io.sunlit.tenants;

import org.jspecify.annotations.NullMarked;
