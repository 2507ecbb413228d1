package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with every day that led to it, for the applicant to follow.
 *
 * @param moment to the minute, if the limit is in hours and the time of the start is known; else
 *     null
 * @param days from the day of the event to the deadline, each once, in order
 */
public record ExplainedDeadline(
    Deadline deadline, @Nullable LocalDateTime moment, List<ExplainedDay> days) {

  public ExplainedDeadline {
    days = List.copyOf(days);
  }

  /**
   * A day, and whether it uses up some of the limit.
   *
   * @param whyZh why it counts or not, in plain Chinese
   * @param whyEn the same in English
   */
  public record ExplainedDay(LocalDate date, boolean counts, String whyZh, String whyEn) {}
}
