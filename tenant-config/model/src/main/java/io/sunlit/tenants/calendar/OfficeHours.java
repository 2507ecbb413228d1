package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

/**
 * When offices are open in a part of every year; many counties have summer and winter hours.
 *
 * @param from first day, such as 1 May
 * @param to last day; before {@code from} if the season spans the new year
 * @param spans in order, without overlap
 */
public record OfficeHours(String name, MonthDay from, MonthDay to, List<TimeSpan> spans) {

  /** 9-12 and 13-17: seven hours, where nobody says otherwise. */
  public static final OfficeHours USUAL =
      new OfficeHours(
          "usual",
          MonthDay.of(1, 1),
          MonthDay.of(12, 31),
          List.of(
              new TimeSpan(LocalTime.of(9, 0), LocalTime.of(12, 0)),
              new TimeSpan(LocalTime.of(13, 0), LocalTime.of(17, 0))));

  public OfficeHours {
    spans = ordered(spans);
  }

  boolean covers(LocalDate day) {
    MonthDay at = MonthDay.from(day);
    return from.isAfter(to)
        ? !at.isBefore(from) || !at.isAfter(to)
        : !at.isBefore(from) && !at.isAfter(to);
  }

  /**
   * @throws IllegalArgumentException if there is no span, or spans overlap or are out of order
   */
  static List<TimeSpan> ordered(List<TimeSpan> spans) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("Expected office hours, but there are none");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "Expected office hours in order and without overlap, but %s follows %s"
                .formatted(spans.get(i), spans.get(i - 1)));
      }
    }
    return List.copyOf(spans);
  }
}
