/** Measures the engine alone, so that the platform can be compared with it. */
@NullMarked
@NamedInterface("bench")
package io.sunlit.runtime.engine.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
