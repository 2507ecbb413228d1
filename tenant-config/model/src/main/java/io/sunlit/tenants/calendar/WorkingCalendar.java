package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Says which days are working days, and on which date a {@link TimeLimit} ends.
 *
 * <p>The convention, the same everywhere: the first day is not counted; the last day counts whole.
 *
 * <ul>
 *   <li>{@code 5wd}: the fifth working day after the start.
 *   <li>{@code 30d}: the thirtieth day after the start; if it is not a working day, the first
 *       working day after it (民法典 art. 203).
 *   <li>{@code 7wh}, {@code 24h}: a start that is only a date says no hour, so that hours are
 *       rounded up to whole days: {@value #OFFICE_HOURS_A_DAY} working hours to a working day, 24
 *       hours to a day of any kind.
 * </ul>
 *
 * <p>In a year whose holidays are not published, Monday to Friday are taken as working days, and a
 * deadline that was counted through it is provisional.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class WorkingCalendar {

  /** Hours that an office is open on a working day: 9-12 and 13-17. */
  public static final int OFFICE_HOURS_A_DAY = 7;

  /** How far beyond the published years the tables reach; later days are counted one by one. */
  private static final int YEARS_AHEAD = 3;

  private final Set<Integer> publishedYears;
  private final long firstDay;
  private final boolean[] working;

  /** Number of working days in the table before the day. */
  private final int[] rank;

  /** The days of the table that are working days, in order. */
  private final int[] workingDays;

  /** The first day after which a year is not published; every later day is provisional. */
  private final long publishedUntil;

  private WorkingCalendar(Collection<CalendarYear> years) {
    publishedYears = new HashSet<>();
    for (CalendarYear year : years) {
      if (!publishedYears.add(year.year())) {
        throw new IllegalArgumentException(
            "Expected each year once, but there are two of " + year.year());
      }
    }
    int first = publishedYears.stream().min(Integer::compare).orElse(2024);
    int last = publishedYears.stream().max(Integer::compare).orElse(2024);
    firstDay = LocalDate.of(first, 1, 1).toEpochDay();
    working =
        new boolean[(int) (LocalDate.of(last + 1 + YEARS_AHEAD, 1, 1).toEpochDay() - firstDay)];
    for (int i = 0; i < working.length; i++) {
      working[i] = !CalendarYear.isWeekend(LocalDate.ofEpochDay(firstDay + i));
    }
    for (CalendarYear year : years) {
      for (CalendarYear.Holiday holiday : year.holidays()) {
        Arrays.fill(working, index(holiday.from()), index(holiday.to()) + 1, false);
        for (LocalDate day : holiday.workingDays()) {
          working[index(day)] = true;
        }
      }
    }
    rank = new int[working.length];
    int[] days = new int[working.length];
    int count = 0;
    for (int i = 0; i < working.length; i++) {
      rank[i] = count;
      if (working[i]) {
        days[count++] = i;
      }
    }
    workingDays = Arrays.copyOf(days, count);
    int gap = first;
    while (publishedYears.contains(gap)) {
      gap++;
    }
    publishedUntil = LocalDate.of(gap, 1, 1).toEpochDay();
  }

  /**
   * A calendar of the given years, in any order.
   *
   * @throws IllegalArgumentException if a year is given twice
   */
  public static WorkingCalendar of(Collection<CalendarYear> years) {
    return new WorkingCalendar(years);
  }

  /** Whether the holidays of the year are known; otherwise its dates are provisional. */
  public boolean isPublished(int year) {
    return publishedYears.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    long index = day.toEpochDay() - firstDay;
    return index >= 0 && index < working.length
        ? working[(int) index]
        : !CalendarYear.isWeekend(day);
  }

  /** The day on which the limit ends, counted from the start by the convention of this class. */
  public Deadline deadline(LocalDate start, TimeLimit limit) {
    LocalDate end =
        switch (limit.unit()) {
          case WORKING_DAYS -> plusWorkingDays(start, limit.amount());
          case CALENDAR_DAYS -> workingDayFrom(start.plusDays(limit.amount()));
          case WORKING_HOURS ->
              plusWorkingDays(start, Math.ceilDiv(limit.amount(), OFFICE_HOURS_A_DAY));
          case HOURS -> start.plusDays(Math.ceilDiv(limit.amount(), 24));
        };
    return new Deadline(end, isProvisional(start, end));
  }

  private LocalDate plusWorkingDays(LocalDate start, int amount) {
    long next = start.toEpochDay() + 1 - firstDay;
    if (next >= 0 && next < working.length) {
      int target = rank[(int) next] + amount - 1;
      if (target < workingDays.length) {
        return LocalDate.ofEpochDay(firstDay + workingDays[target]);
      }
    }
    LocalDate day = start;
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private LocalDate workingDayFrom(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  private boolean isProvisional(LocalDate start, LocalDate end) {
    return start.toEpochDay() < firstDay
        ? !everyYearPublished(start, end)
        : end.toEpochDay() >= publishedUntil && !everyYearPublished(start, end);
  }

  private boolean everyYearPublished(LocalDate start, LocalDate end) {
    // The first day is not counted, so that a start on 31 December does not ask for its year.
    for (int year = start.plusDays(1).getYear(); year <= end.getYear(); year++) {
      if (!publishedYears.contains(year)) {
        return false;
      }
    }
    return true;
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - firstDay);
  }
}
