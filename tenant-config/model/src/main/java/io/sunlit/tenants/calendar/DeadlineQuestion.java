package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When does a limit end?
 *
 * @param start the day of the event, such as the acceptance
 * @param startTime the time of the event; null if only the day is known. Only limits in hours look
 *     at it: they run from that moment, or from the end of the day.
 * @param stops in any order; may overlap
 * @param extensions (延期) lengthen the limit and stop nothing
 */
public record DeadlineQuestion(
    LocalDate start,
    @Nullable LocalTime startTime,
    TimeLimit limit,
    List<Stop> stops,
    List<TimeLimit> extensions) {

  public DeadlineQuestion {
    stops = List.copyOf(stops);
    extensions = List.copyOf(extensions);
  }

  /** A limit from a day, without stops and extensions. */
  public static DeadlineQuestion of(LocalDate start, TimeLimit limit) {
    return new DeadlineQuestion(start, null, limit, List.of(), List.of());
  }
}
