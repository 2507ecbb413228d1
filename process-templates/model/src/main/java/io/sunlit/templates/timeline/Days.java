package io.sunlit.templates.timeline;

import io.sunlit.templates.TimeLimit;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Counts days by what the caller says of when a limit ends. */
record Days(BiFunction<LocalDate, TimeLimit, LocalDate> ending) {

  private static final int LONGEST_HOLIDAY = 30;

  LocalDate end(LocalDate from, TimeLimit limit) {
    return ending.apply(from, limit);
  }

  /** The last working day before a day. */
  LocalDate workingDayBefore(LocalDate day) {
    for (LocalDate earlier = day.minusDays(1);
        earlier.isAfter(day.minusDays(LONGEST_HOLIDAY));
        earlier = earlier.minusDays(1)) {
      if (end(earlier.minusDays(1), TimeLimit.workingDays(1)).equals(earlier)) {
        return earlier;
      }
    }
    return day.minusDays(1);
  }

  @Nullable LocalDate warning(@Nullable LocalDate from, @Nullable LocalDate due) {
    if (from == null || due == null) {
      return null;
    }
    LocalDate before = workingDayBefore(due);
    return before.isBefore(from) ? from : before;
  }

  /** The day on which nine tenths of a limit are used. */
  LocalDate ninetyPercent(LocalDate from, TimeLimit limit) {
    int amount = Math.max(1, (limit.amount() * 9 + 9) / 10);
    return end(from, new TimeLimit(amount, limit.unit()));
  }
}
