package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a day is what it is: the entry of a calendar that has the last word on it.
 *
 * @param layer name of the {@link CalendarLayer} that the entry is in
 * @param name holiday, make-up, closure: as a citizen may read it
 * @param from first day of the entry
 * @param to its last day
 * @param source title of the notice that ordered it; null where the calendar names none
 */
public record DayReason(
    String layer, String name, LocalDate from, LocalDate to, @Nullable String source) {}
