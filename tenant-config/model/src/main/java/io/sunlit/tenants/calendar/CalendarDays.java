package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Which days a calendar calls working days, as a text that is kept: later it tells what a
 * correction of the calendar changed.
 *
 * @param first the day of the first mark
 * @param marks {@code 1} for a working day, {@code 0} for a day off, one for each day; beyond them
 *     Monday to Friday are working days
 */
public record CalendarDays(LocalDate first, String marks) {

  private static final char WORKS = '1';

  /** A day that is a working day and was none, or the other way round. */
  public record ChangedDay(LocalDate date, boolean works) {}

  /** Reads what {@link #toString} wrote. */
  public static CalendarDays parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("Expected a first day and marks, but it is " + text);
    }
    return new CalendarDays(
        LocalDate.parse(text.substring(0, space)), text.substring(space + 1).strip());
  }

  /** The days after the first up to and with the last that the two judge differently. */
  public List<ChangedDay> changesTo(CalendarDays now, LocalDate after, LocalDate last) {
    return last.isAfter(after)
        ? after
            .plusDays(1)
            .datesUntil(last.plusDays(1))
            .filter(day -> works(day) != now.works(day))
            .map(day -> new ChangedDay(day, now.works(day)))
            .toList()
        : List.of();
  }

  private boolean works(LocalDate day) {
    long index = day.toEpochDay() - first.toEpochDay();
    return index >= 0 && index < marks.length()
        ? marks.charAt((int) index) == WORKS
        : !CalendarYear.isWeekend(day);
  }

  @Override
  public String toString() {
    return first + " " + marks;
  }
}
