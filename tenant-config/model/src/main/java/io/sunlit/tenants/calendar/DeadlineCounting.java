package io.sunlit.tenants.calendar;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one deadline, jumping over whole stretches of days where it can. */
final class DeadlineCounting {

  static final int SECONDS_AN_HOUR = 3600;
  private static final int SECONDS_A_DAY = 24 * SECONDS_AN_HOUR;

  private final WorkingCalendar calendar;
  private final CountingConvention convention;
  private final DeadlineQuestion question;
  private final List<Stop> stops;

  DeadlineCounting(
      WorkingCalendar calendar, CountingConvention convention, DeadlineQuestion question) {
    this.calendar = calendar;
    this.convention = convention;
    this.question = question;
    this.stops = merged(question.stops());
  }

  Deadline deadline() {
    LocalDate first = firstDay();
    LocalDate next = first;
    @Nullable LocalDateTime moment = null;
    for (TimeLimit phase : phases(question)) {
      if (isHours(phase)) {
        moment = moment(moment == null ? startOfHours(next) : moment, phase);
        next = lastDay(moment).plusDays(1);
      } else {
        LocalDate from = moment == null ? next : lastDay(moment).plusDays(1);
        moment = null;
        next = plusDays(from, phase).plusDays(1);
      }
    }
    LocalDate end = next.minusDays(1);
    if (movesFromDayOff(question, convention)) {
      end = workingDayFrom(end);
    }
    return new Deadline(end, isProvisional(first, next.minusDays(1), end));
  }

  /**
   * Whether the date may move when holidays are published. Calendar days count whatever the
   * calendar says: only the day on which they end, and those over which it moves on, look at it.
   */
  private boolean isProvisional(LocalDate first, LocalDate last, LocalDate end) {
    List<TimeLimit> phases = phases(question);
    if (phases.stream().allMatch(phase -> phase.unit() == LimitUnit.HOURS)) {
      return false;
    }
    boolean onlyTheEnd = phases.stream().allMatch(phase -> phase.unit() == LimitUnit.CALENDAR_DAYS);
    if (onlyTheEnd && !convention.movesFromDayOff()) {
      return false;
    }
    return calendar.isProvisional(onlyTheEnd ? last : first, end);
  }

  /** To the second; null if the limit ends with a day. */
  @Nullable LocalDateTime moment() {
    if (question.startTime() == null || !phases(question).stream().allMatch(p -> isHours(p))) {
      return null;
    }
    LocalDateTime moment = LocalDateTime.of(question.start(), question.startTime());
    for (TimeLimit phase : phases(question)) {
      moment = moment(moment, phase);
    }
    return moment;
  }

  /** The limit and its extensions; those of the same unit run on as one. */
  static List<TimeLimit> phases(DeadlineQuestion question) {
    List<TimeLimit> phases = new ArrayList<>(List.of(question.limit()));
    for (TimeLimit extension : question.extensions()) {
      TimeLimit before = phases.getLast();
      if (before.unit() == extension.unit()) {
        phases.set(
            phases.size() - 1, new TimeLimit(before.amount() + extension.amount(), before.unit()));
      } else {
        phases.add(extension);
      }
    }
    return phases;
  }

  static boolean isHours(TimeLimit limit) {
    return limit.unit() == LimitUnit.HOURS || limit.unit() == LimitUnit.WORKING_HOURS;
  }

  static boolean movesFromDayOff(DeadlineQuestion question, CountingConvention convention) {
    return convention.movesFromDayOff()
        && phases(question).getLast().unit() == LimitUnit.CALENDAR_DAYS;
  }

  /** The day to which a moment belongs; midnight is the end of a day. */
  static LocalDate lastDay(LocalDateTime moment) {
    return moment.minusNanos(1).toLocalDate();
  }

  /** The first day that may count. */
  private LocalDate firstDay() {
    boolean counted =
        isHours(question.limit()) ? question.startTime() != null : convention.countsFirstDay();
    return counted ? question.start() : question.start().plusDays(1);
  }

  private LocalDateTime startOfHours(LocalDate next) {
    boolean fromStart = question.startTime() != null && next.equals(question.start());
    return fromStart
        ? LocalDateTime.of(question.start(), question.startTime())
        : next.atStartOfDay();
  }

  private LocalDate plusDays(LocalDate from, TimeLimit limit) {
    boolean workingDays = limit.unit() == LimitUnit.WORKING_DAYS;
    int left = limit.amount();
    LocalDate next = from;
    for (Stop stop : stops) {
      if (stop.to().isBefore(next)) {
        continue;
      }
      if (stop.from().isAfter(next)) {
        int before =
            workingDays
                ? calendar.workingDaysBetween(next, stop.from())
                : (int) (stop.from().toEpochDay() - next.toEpochDay());
        if (left <= before) {
          break;
        }
        left -= before;
      }
      next = stop.to().plusDays(1);
    }
    return workingDays ? calendar.workingDay(next, left) : next.plusDays(left - 1L);
  }

  private LocalDate workingDayFrom(LocalDate day) {
    LocalDate found = day;
    while (!calendar.isWorkingDay(found) || isStopped(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  private LocalDateTime moment(LocalDateTime from, TimeLimit limit) {
    int left = limit.amount() * SECONDS_AN_HOUR;
    LocalDate day = from.toLocalDate();
    LocalTime start = from.toLocalTime();
    while (true) {
      for (TimeSpan span : running(day, limit)) {
        LocalTime open = span.from().isBefore(start) ? start : span.from();
        int seconds = seconds(open, span.to());
        if (seconds >= left) {
          return day.atTime(open).plusSeconds(left);
        }
        left -= Math.max(0, seconds);
      }
      day = day.plusDays(1);
      start = LocalTime.MIN;
    }
  }

  /** When a clock in hours runs on the day; the whole day ends at the last nanosecond. */
  List<TimeSpan> running(LocalDate day, TimeLimit limit) {
    if (isStopped(day)) {
      return List.of();
    }
    return limit.unit() == LimitUnit.HOURS
        ? List.of(new TimeSpan(LocalTime.MIN, LocalTime.MAX))
        : calendar.day(day).hours();
  }

  /** Seconds from a time to another; a day that ends at the last nanosecond is whole. */
  static int seconds(LocalTime from, LocalTime to) {
    return (to.equals(LocalTime.MAX) ? SECONDS_A_DAY : to.toSecondOfDay()) - from.toSecondOfDay();
  }

  boolean isStopped(LocalDate day) {
    for (Stop stop : stops) {
      if (stop.covers(day)) {
        return true;
      }
    }
    return false;
  }

  private static List<Stop> merged(List<Stop> stops) {
    if (stops.size() < 2) {
      return stops;
    }
    List<Stop> sorted = new ArrayList<>(stops);
    sorted.sort(Comparator.comparing(Stop::from));
    List<Stop> merged = new ArrayList<>();
    for (Stop stop : sorted) {
      if (!merged.isEmpty() && !stop.from().isAfter(merged.getLast().to().plusDays(1))) {
        Stop before = merged.removeLast();
        LocalDate to = before.to().isAfter(stop.to()) ? before.to() : stop.to();
        merged.add(new Stop(before.from(), to, before.reason()));
      } else {
        merged.add(stop);
      }
    }
    return merged;
  }
}
