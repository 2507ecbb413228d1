@NullMarked
package io.sunlit.runtime.cli;

import org.jspecify.annotations.NullMarked;
