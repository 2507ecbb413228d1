/** Declaring changes of the catalog, and the inbox in which they are answered. */
@NullMarked
package io.sunlit.designer.studio.changes.ui;

import org.jspecify.annotations.NullMarked;
