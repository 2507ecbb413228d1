/**
 * The working calendar of the county, to look at and to count with. Publishes and hears nothing.
 */
@NullMarked
package io.sunlit.designer.studio.calendar;

import org.jspecify.annotations.NullMarked;
