/** How the engine is, and what an administrator has to look at. */
@NullMarked
package io.sunlit.runtime.engine.status;

import org.jspecify.annotations.NullMarked;
