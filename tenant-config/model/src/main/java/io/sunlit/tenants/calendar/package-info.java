/**
 * The working calendar: which days count, and on which date a time limit ends. Dates in years whose
 * holidays are not published yet are provisional.
 */
@NullMarked
package io.sunlit.tenants.calendar;

import org.jspecify.annotations.NullMarked;
