/**
 * The working calendar of the county: to look at, to count with, and for its administrators to
 * correct. Publishes and hears nothing.
 */
@NullMarked
package io.sunlit.designer.studio.calendar;

import org.jspecify.annotations.NullMarked;
