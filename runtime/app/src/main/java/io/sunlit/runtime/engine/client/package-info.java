/** The engine's commands and the token that goes with them. */
@NullMarked
package io.sunlit.runtime.engine.client;

import org.jspecify.annotations.NullMarked;
