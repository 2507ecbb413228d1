/**
 * What must be right before the platform starts, and the one line that it ends with if it is not.
 */
@NullMarked
package io.sunlit.runtime.launch;

import org.jspecify.annotations.NullMarked;
