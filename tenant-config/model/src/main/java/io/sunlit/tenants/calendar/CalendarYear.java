package io.sunlit.tenants.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published holidays of one year, with the working days that make up for them (调休).
 *
 * @param title title of the notice that published them
 * @param source where the notice can be read
 * @param published the day of the notice, or null if it is not known
 */
public record CalendarYear(
    int year, String title, String source, @Nullable LocalDate published, List<Holiday> holidays) {

  /**
   * A holiday of one or more days off, weekends within it included.
   *
   * @param from first day off
   * @param to last day off
   * @param workingDays weekend days that become working days for it
   */
  public record Holiday(String name, LocalDate from, LocalDate to, List<LocalDate> workingDays) {

    public Holiday {
      workingDays = List.copyOf(workingDays);
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "Expected %s to end on or after its first day %s, but it ends on %s"
                .formatted(name, from, to));
      }
    }
  }

  /**
   * @throws IllegalArgumentException if a day is not of this year, is named twice, or is a make-up
   *     day that works anyway
   */
  public CalendarYear {
    holidays = List.copyOf(holidays);
    Map<LocalDate, String> seen = new HashMap<>();
    for (Holiday holiday : holidays) {
      for (LocalDate day : holiday.from().datesUntil(holiday.to().plusDays(1)).toList()) {
        requireNew(seen, year, day, holiday.name());
      }
      for (LocalDate day : holiday.workingDays()) {
        requireNew(seen, year, day, holiday.name());
        if (!isWeekend(day)) {
          throw new IllegalArgumentException(
              "Expected the make-up working day %s of %s to be a Saturday or Sunday, but it is a %s"
                  .formatted(day, holiday.name(), day.getDayOfWeek()));
        }
      }
    }
  }

  /** The holiday that makes the day one off, or a working day in its stead. */
  Optional<Holiday> holiday(LocalDate day) {
    return holidays.stream()
        .filter(
            h -> h.workingDays().contains(day) || (!day.isBefore(h.from()) && !day.isAfter(h.to())))
        .findFirst();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void requireNew(
      Map<LocalDate, String> seen, int year, LocalDate day, String holiday) {
    if (day.getYear() != year) {
      throw new IllegalArgumentException(
          "Expected the days of %s in %d, but one is %s".formatted(holiday, year, day));
    }
    String before = seen.put(day, holiday);
    if (before != null) {
      throw new IllegalArgumentException(
          "Expected each day once, but %s is in %s and in %s".formatted(day, before, holiday));
    }
  }
}
