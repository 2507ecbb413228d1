/** Who may look at the process of an item, and who may change it. */
@NullMarked
package io.sunlit.designer.studio.rights;

import org.jspecify.annotations.NullMarked;
