/** The runtime: for people who work and for people who apply. One package for each feature. */
@NullMarked
package io.sunlit.runtime;

import org.jspecify.annotations.NullMarked;
