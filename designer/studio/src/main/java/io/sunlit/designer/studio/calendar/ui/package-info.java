/** The calendar page: a year at a glance, and when a limit ends and why. */
@NullMarked
package io.sunlit.designer.studio.calendar.ui;

import org.jspecify.annotations.NullMarked;
