package io.sunlit.tenants.calendar;

import java.time.LocalDate;

/**
 * Days on which a clock stands still: a special procedure (特别程序), such as an expert review. Stops
 * may overlap: no day is left out twice.
 *
 * @param to last day, counted in; of a procedure that still runs, the day on which it is to end
 * @param reason as the applicant reads it
 */
public record Stop(LocalDate from, LocalDate to, String reason) {

  public Stop {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected a stop to end on or after its first day %s, but it ends on %s"
              .formatted(from, to));
    }
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
