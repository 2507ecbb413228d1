/** Runs what the library ships: every template with its scenarios on a real engine. */
@NullMarked
package io.sunlit.templates.library;

import org.jspecify.annotations.NullMarked;
