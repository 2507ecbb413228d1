package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs, as it is kept: from which day, on what terms, and when it ends. The date is
 * that of the calendar by which it was counted last; the terms let it be counted again when the
 * calendar is corrected.
 *
 * @param from the day of the event; null for a limit from before it was kept
 * @param terms what {@link DeadlineQuestion#terms} wrote; null for a limit from before they were
 *     kept: its date stays
 * @param due the last day on which something is still in time
 * @param provisional whether that may still move, because a year is not published
 */
public record RunningLimit(
    @Nullable LocalDate from, @Nullable String terms, LocalDate due, boolean provisional) {

  /** A limit that begins on the day; null if there is none. */
  public static @Nullable RunningLimit start(
      WorkingCalendar calendar, LocalDate from, @Nullable TimeLimit limit) {
    return limit == null ? null : of(calendar, DeadlineQuestion.of(from, limit));
  }

  /** The limit of the question, by the calendar. */
  public static RunningLimit of(WorkingCalendar calendar, DeadlineQuestion question) {
    Deadline deadline = calendar.deadline(question);
    return new RunningLimit(
        question.start(), question.terms(), deadline.date(), deadline.provisional());
  }

  /**
   * The same limit after its clock stood: what was left on the day on which it was paused is left
   * again on the day on which it goes on. If that was nothing but the last day itself, the day on
   * which it goes on is the last, or the first working day after it. One that was over before it
   * was paused stays over.
   *
   * @param pausedOn counts still
   * @param resumedOn does not count yet
   */
  public RunningLimit resumed(WorkingCalendar calendar, LocalDate pausedOn, LocalDate resumedOn) {
    if (due.isBefore(pausedOn) || !resumedOn.isAfter(pausedOn)) {
      return this;
    }
    int left = calendar.workingDaysAfter(pausedOn, due);
    if (from == null || terms == null) {
      return left == 0
          ? new RunningLimit(null, null, resumedOn, provisional)
          : of(calendar, DeadlineQuestion.of(resumedOn, TimeLimit.workingDays(left)));
    }
    DeadlineQuestion question = DeadlineQuestion.of(from, terms);
    List<Stop> stops = new ArrayList<>(question.stops());
    stops.add(
        left == 0
            ? new Stop(pausedOn, resumedOn.minusDays(1), DeadlineQuestion.STOPPED)
            : new Stop(pausedOn.plusDays(1), resumedOn, DeadlineQuestion.STOPPED));
    return of(
        calendar,
        new DeadlineQuestion(
            from, question.startTime(), question.limit(), stops, question.extensions()));
  }
}
