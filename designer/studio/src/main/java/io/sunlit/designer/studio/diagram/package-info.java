/** What a diagram names of the county: its departments, posts and items. */
@NullMarked
package io.sunlit.designer.studio.diagram;

import org.jspecify.annotations.NullMarked;
