/**
 * Deadlines after a correction of the calendar: looks every minute whether a county's calendar is
 * another than the one its open deadlines were counted by, and has them counted again. Publishes
 * nothing and listens to nobody.
 */
@NullMarked
package io.sunlit.runtime.deadlines;

import org.jspecify.annotations.NullMarked;
