/**
 * When what is due along one way through a flow: a preview for those who make it. Knows no
 * calendar; the caller says when a limit ends.
 */
@NullMarked
package io.sunlit.templates.timeline;

import org.jspecify.annotations.NullMarked;
