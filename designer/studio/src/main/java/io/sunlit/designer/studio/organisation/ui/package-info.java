/** The page of the organisation. */
@NullMarked
package io.sunlit.designer.studio.organisation.ui;

import org.jspecify.annotations.NullMarked;
