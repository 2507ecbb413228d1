/** The list of the county's items, and the page of an item. */
@NullMarked
package io.sunlit.designer.studio.catalog.ui;

import org.jspecify.annotations.NullMarked;
