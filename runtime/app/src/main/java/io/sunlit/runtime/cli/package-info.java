/** Commands that drive a platform from outside: the demonstration and the benchmarks. */
@NullMarked
package io.sunlit.runtime.cli;

import org.jspecify.annotations.NullMarked;
