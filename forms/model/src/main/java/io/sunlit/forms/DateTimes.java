package io.sunlit.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as form-js's datetime component reads and writes them. */
final class DateTimes {

  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern IMPORTED_TIME =
      Pattern.compile("[0-9]{1,2}(?::[0-9]{1,2}.*)?(?:Z|[+-][0-9]{1,2}(?::[0-9]{2})?)?");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<Integer> INTERVALS = Set.of(1, 5, 10, 15, 30, 60);

  private DateTimes() {}

  /** What form-js makes of the server's value. */
  static @Nullable Object sanitize(Component component, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    return switch (String.valueOf(component.get("subtype"))) {
      case "date" -> date(text) == null ? null : text;
      case "time" -> IMPORTED_TIME.matcher(text).matches() ? text : null;
      case "datetime" -> {
        int t = text.indexOf('T');
        yield t > 0 && date(text.substring(0, t)) != null ? text : null;
      }
      default -> text;
    };
  }

  /** Whether a person could have entered it. */
  static boolean enterable(Component component, @Nullable Object value, Clock clock) {
    if (value == null) {
      return true;
    }
    if (!(value instanceof String text)) {
      return false;
    }
    return switch (String.valueOf(component.get("subtype"))) {
      case "date" -> enterableDate(component, text, clock);
      case "time" -> enterableTime(component, text);
      case "datetime" -> {
        int t = text.indexOf('T');
        yield t > 0
            && enterableDate(component, text.substring(0, t), clock)
            && enterableTime(component, text.substring(t + 1));
      }
      default -> false;
    };
  }

  private static boolean enterableDate(Component component, String text, Clock clock) {
    LocalDate date = date(text);
    if (date == null || date.isBefore(EARLIEST)) {
      return false;
    }
    return !component.flag("disallowPassedDates") || !date.isBefore(LocalDate.now(clock));
  }

  private static boolean enterableTime(Component component, String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return false;
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    String suffix = time.group(3);
    boolean suffixFits =
        switch (String.valueOf(component.get("timeSerializingFormat"))) {
          case "utc_normalized" -> "Z".equals(suffix);
          case "utc_offset" -> suffix != null && !"Z".equals(suffix);
          default -> suffix == null;
        };
    int interval =
        component.get("timeInterval") instanceof Double d && INTERVALS.contains(d.intValue())
            ? d.intValue()
            : 15;
    boolean whole = "Z".equals(suffix) || (hour * 60 + minute) % interval == 0;
    return hour < 24 && minute < 60 && suffixFits && whole;
  }

  private static @Nullable LocalDate date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
