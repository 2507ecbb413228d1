@NullMarked
package io.sunlit.templates.timeline;

import org.jspecify.annotations.NullMarked;
