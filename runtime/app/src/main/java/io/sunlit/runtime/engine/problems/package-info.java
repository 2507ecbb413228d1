/** Commands and records that were given up, for an administrator. */
@NullMarked
package io.sunlit.runtime.engine.problems;

import org.jspecify.annotations.NullMarked;
