package io.sunlit.tenants.calendar;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts as one would with a wall calendar and a pencil: day by day, minute by minute, with the
 * holidays typed in a second time. Shares no code with what it is compared with.
 */
final class NaiveCounting {

  private static final List<String> OFF =
      List.of(
          "2024-01-01/2024-01-01",
          "2024-02-10/2024-02-17",
          "2024-04-04/2024-04-06",
          "2024-05-01/2024-05-05",
          "2024-06-10/2024-06-10",
          "2024-09-15/2024-09-17",
          "2024-10-01/2024-10-07",
          "2025-01-01/2025-01-01",
          "2025-01-28/2025-02-04",
          "2025-04-04/2025-04-06",
          "2025-05-01/2025-05-05",
          "2025-05-31/2025-06-02",
          "2025-10-01/2025-10-08",
          "2026-01-01/2026-01-03",
          "2026-02-15/2026-02-23",
          "2026-04-04/2026-04-06",
          "2026-05-01/2026-05-05",
          "2026-06-19/2026-06-21",
          "2026-09-25/2026-09-27",
          "2026-10-01/2026-10-07");

  private static final List<String> WORK =
      List.of(
          "2024-02-04",
          "2024-02-18",
          "2024-04-07",
          "2024-04-28",
          "2024-05-11",
          "2024-09-14",
          "2024-09-29",
          "2024-10-12",
          "2025-01-26",
          "2025-02-08",
          "2025-04-27",
          "2025-09-28",
          "2025-10-11",
          "2026-01-04",
          "2026-02-14",
          "2026-02-28",
          "2026-05-09",
          "2026-09-20",
          "2026-10-10");

  private final Set<String> off = new TreeSet<>();

  NaiveCounting() {
    for (String holiday : OFF) {
      String last = holiday.substring(11);
      String day = holiday.substring(0, 10);
      while (day.compareTo(last) <= 0) {
        off.add(day);
        day = LocalDate.parse(day).plusDays(1).toString();
      }
    }
  }

  boolean works(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    return WORK.contains(day.toString()) || (weekday && !off.contains(day.toString()));
  }

  LocalDate end(DeadlineQuestion question) {
    LocalDate day = question.start();
    LimitUnit last = question.limit().unit();
    int carried = question.limit().amount();
    for (TimeLimit extension : question.extensions()) {
      if (extension.unit() == last) {
        carried += extension.amount();
      } else {
        day = walk(day, carried, last, question.stops());
        carried = extension.amount();
        last = extension.unit();
      }
    }
    day = walk(day, carried, last, question.stops());
    while (last == LimitUnit.CALENDAR_DAYS && (!works(day) || stopped(day, question.stops()))) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate walk(LocalDate start, int amount, LimitUnit unit, List<Stop> stops) {
    LocalDate day = start;
    int counted = 0;
    while (counted < amount) {
      day = day.plusDays(1);
      if (!stopped(day, stops) && (unit == LimitUnit.CALENDAR_DAYS || works(day))) {
        counted++;
      }
    }
    return day;
  }

  /** Minute by minute, with offices open 9-12 and 13-17. */
  LocalDateTime moment(LocalDateTime start, TimeLimit limit, List<Stop> stops) {
    LocalDateTime now = start;
    int left = limit.amount() * 60;
    while (left > 0) {
      LocalDate day = now.toLocalDate();
      int hour = now.getHour();
      boolean open =
          limit.unit() == LimitUnit.HOURS
              || (works(day) && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 17)));
      if (open && !stopped(day, stops)) {
        left--;
      }
      now = now.plusMinutes(1);
    }
    return now;
  }

  private static boolean stopped(LocalDate day, List<Stop> stops) {
    return stops.stream().anyMatch(s -> !day.isBefore(s.from()) && !s.to().isBefore(day));
  }
}
