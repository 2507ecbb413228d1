/** Tables of the engine package. */
@NullMarked
package io.sunlit.runtime.engine.store;

import org.jspecify.annotations.NullMarked;
