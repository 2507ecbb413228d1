package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as the calendar sees it.
 *
 * @param name holiday, make-up or closure that the day belongs to; null for an ordinary day
 * @param published false if the holidays of its year are not known yet
 * @param hours when offices are open; empty on a day off
 */
public record CalendarDay(
    LocalDate date,
    boolean working,
    @Nullable String name,
    boolean published,
    List<TimeSpan> hours) {

  public CalendarDay {
    hours = List.copyOf(hours);
  }
}
