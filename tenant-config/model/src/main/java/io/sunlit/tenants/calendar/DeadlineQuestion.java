package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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

  /** Why a clock stood, where only that it did is kept. */
  static final String STOPPED = "暂停计时";

  public DeadlineQuestion {
    stops = List.copyOf(stops);
    extensions = List.copyOf(extensions);
  }

  /** A limit from a day, without stops and extensions. */
  public static DeadlineQuestion of(LocalDate start, TimeLimit limit) {
    return new DeadlineQuestion(start, null, limit, List.of(), List.of());
  }

  /**
   * A limit from a day, on the terms that {@link #terms} wrote.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static DeadlineQuestion of(LocalDate start, String terms) {
    String[] words = terms.split(" ");
    List<Stop> stops = new ArrayList<>();
    List<TimeLimit> extensions = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      int slash = words[i].indexOf('/');
      if (slash < 0) {
        extensions.add(TimeLimit.parse(words[i].substring(1)));
      } else {
        stops.add(
            new Stop(
                LocalDate.parse(words[i].substring(0, slash)),
                LocalDate.parse(words[i].substring(slash + 1)),
                STOPPED));
      }
    }
    return new DeadlineQuestion(start, null, TimeLimit.parse(words[0]), stops, extensions);
  }

  /**
   * The limit with its extensions and stops as a text that is kept: {@code 20wd +10wd
   * 2026-03-09/2026-03-20}. Neither the start nor the reasons of the stops are in it.
   */
  public String terms() {
    StringBuilder terms = new StringBuilder(limit.toString());
    extensions.forEach(extension -> terms.append(" +").append(extension));
    stops.forEach(stop -> terms.append(' ').append(stop.from()).append('/').append(stop.to()));
    return terms.toString();
  }
}
