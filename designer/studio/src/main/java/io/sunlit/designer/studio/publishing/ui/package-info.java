/** The dialog in which a draft is published, and the page of a publication. */
@NullMarked
package io.sunlit.designer.studio.publishing.ui;

import org.jspecify.annotations.NullMarked;
