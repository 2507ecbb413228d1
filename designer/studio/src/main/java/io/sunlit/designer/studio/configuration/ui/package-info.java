/** The pages that set up a county and import its items. */
@NullMarked
package io.sunlit.designer.studio.configuration.ui;

import org.jspecify.annotations.NullMarked;
