/** What we say to Oracle, read by a grammar of Oracle SQL: no Oracle server is needed. */
@NullMarked
package io.sunlit.runtime.oracle;

import org.jspecify.annotations.NullMarked;
