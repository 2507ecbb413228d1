/** What the tests of the studio share. */
@NullMarked
package io.sunlit.designer.studio.testing;

import org.jspecify.annotations.NullMarked;
