/** What the pages of the studio share: addresses, words, saving. */
@NullMarked
package io.sunlit.designer.studio.ui;

import org.jspecify.annotations.NullMarked;
