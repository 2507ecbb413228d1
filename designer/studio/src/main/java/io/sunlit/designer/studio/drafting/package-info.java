/**
 * Drafting: opens, bounds, saves and checks the draft of an item's process, on the screen and
 * through REST. What it stores can always be opened again.
 */
@NullMarked
package io.sunlit.designer.studio.drafting;

import org.jspecify.annotations.NullMarked;
