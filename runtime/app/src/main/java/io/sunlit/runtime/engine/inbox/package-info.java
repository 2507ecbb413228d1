/** News from the engine: taken in order, worked in once, told as events. */
@NullMarked
package io.sunlit.runtime.engine.inbox;

import org.jspecify.annotations.NullMarked;
