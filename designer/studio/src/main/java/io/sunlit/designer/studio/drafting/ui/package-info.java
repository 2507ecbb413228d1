/** The pages on which a flow and its forms are designed. */
@NullMarked
package io.sunlit.designer.studio.drafting.ui;

import org.jspecify.annotations.NullMarked;
