package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that one layer of the calendar sees differently from the layers below it.
 *
 * @param name why, as a citizen may read it: 台风停工
 * @param spans when the office is open on these days; empty if it is closed
 */
public record LocalDays(String name, LocalDate from, LocalDate to, List<TimeSpan> spans) {

  public LocalDays {
    spans = spans.isEmpty() ? List.of() : OfficeHours.ordered(spans);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected %s to end on or after its first day %s, but it ends on %s"
              .formatted(name, from, to));
    }
  }

  /** What is left of it when some of its days, from the first to the last, are taken away. */
  Stream<LocalDays> without(LocalDate first, LocalDate last) {
    Stream.Builder<LocalDays> left = Stream.builder();
    if (first.isAfter(from)) {
      left.add(new LocalDays(name, from, first.minusDays(1), spans));
    }
    if (last.isBefore(to)) {
      left.add(new LocalDays(name, last.plusDays(1), to, spans));
    }
    return left.build();
  }
}
