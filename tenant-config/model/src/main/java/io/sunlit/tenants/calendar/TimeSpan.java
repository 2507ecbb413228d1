package io.sunlit.tenants.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;

/** A part of a day, such as 09:00-12:00. */
public record TimeSpan(LocalTime from, LocalTime to) {

  public TimeSpan {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Expected a time span that ends after its start, but it is %s-%s".formatted(from, to));
    }
  }

  /**
   * Reads a span as it is written in files: {@code 09:00-12:00}.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static TimeSpan parse(String text) {
    int dash = text.indexOf('-');
    try {
      if (dash > 0) {
        return new TimeSpan(
            LocalTime.parse(text.substring(0, dash).strip()),
            LocalTime.parse(text.substring(dash + 1).strip()));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(expected(text), e);
    }
    throw new IllegalArgumentException(expected(text));
  }

  int minutes() {
    return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
  }

  /** The span as it is written in files. */
  @Override
  public String toString() {
    return from + "-" + to;
  }

  private static String expected(String text) {
    return "Expected a time span such as 09:00-12:00, but it is '" + text + "'";
  }
}
