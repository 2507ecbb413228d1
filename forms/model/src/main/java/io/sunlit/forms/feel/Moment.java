package io.sunlit.forms.feel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, or the start of today, as feelin keeps it: an instant.
 *
 * @param millis since 1970 in UTC
 * @param local whether it is in the browser's zone (today) or in UTC (a date)
 * @param written the date as it reads in its zone
 */
record Moment(long millis, boolean local, LocalDate written) {

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*)?");
  private static final LocalDate TIME_OF_DAY = LocalDate.of(1900, 1, 1);

  static Moment date(LocalDate date) {
    return new Moment(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli(), false, date);
  }

  static Moment today(Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return new Moment(today.atStartOfDay(clock.getZone()).toInstant().toEpochMilli(), true, today);
  }

  /** {@code date(text)}, or null if it is none. */
  static @Nullable Moment parse(String text, Clock clock) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return null;
    }
    try {
      if (text.indexOf('T') >= 0) {
        return fromDateTime(text, clock);
      }
      return date(
          LocalDate.of(Integer.parseInt(date.group(1)), part(date.group(2)), part(date.group(3))));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Moment fromDateTime(String text, Clock clock) {
    Matcher zoned = ZONED.matcher(text);
    if (!zoned.matches()) {
      throw new DateTimeException(text);
    }
    LocalDateTime time = LocalDateTime.parse(zoned.group(1));
    Instant instant =
        zoned.group(2) == null
            ? time.atZone(clock.getZone()).toInstant()
            : time.toInstant(ZoneOffset.of(zoned.group(2)));
    return date(instant.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static final Pattern ZONED =
      Pattern.compile("([^T]+T[0-9:.]+)(Z|[+-][0-9]{2}(?::[0-9]{2})?)?");

  private static int part(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** feelin's name for what it is. */
  String type() {
    if (written.equals(TIME_OF_DAY)) {
      return "time";
    }
    return local ? "date time" : "date";
  }

  /** As JSON, the way feelin's values become text. */
  @Override
  public String toString() {
    long ahead = (date(written).millis - millis) / 60_000;
    String zone =
        !local || ahead == 0
            ? "Z"
            : "%s%02d:%02d"
                .formatted(ahead < 0 ? "-" : "+", Math.abs(ahead) / 60, Math.abs(ahead) % 60);
    return written + "T00:00:00.000" + zone;
  }
}
