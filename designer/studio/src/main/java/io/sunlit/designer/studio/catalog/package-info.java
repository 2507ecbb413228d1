/** The catalog: finding the items of a county and reading what the county says about them. */
@NullMarked
package io.sunlit.designer.studio.catalog;

import org.jspecify.annotations.NullMarked;
