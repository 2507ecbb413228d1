/**
 * Publishing: makes publications of drafts and shows those there are, on the screen and through
 * REST.
 */
@NullMarked
package io.sunlit.designer.studio.publishing;

import org.jspecify.annotations.NullMarked;
