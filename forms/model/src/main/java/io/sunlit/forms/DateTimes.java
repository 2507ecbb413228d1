package io.sunlit.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as form-js's datetime component reads and writes them. The zone of the clock
 * stands for the browser's.
 */
final class DateTimes {

  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  /** What {@code Date.parse} takes as a date besides; seen only if nobody can edit it. */
  private static final Pattern LOOSE_DATE =
      Pattern.compile("\\s*[+-]?[0-9]{4,6}-([0-9]{1,2})-([0-9]{1,2})Z?");

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?"
              + "(Z|[+-][0-9]{2}:?[0-9]{2})?");

  private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?[0-9]{1,9}).*");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Set<Integer> INTERVALS = Set.of(1, 5, 10, 15, 30, 60);
  private static final int DAY = 24 * 60;

  private final Component component;
  private final Clock clock;

  private DateTimes(Component component, Clock clock) {
    this.component = component;
    this.clock = clock;
  }

  /** What the component shows: a date, minutes of a day, or both. */
  private record Shown(@Nullable LocalDate date, @Nullable Integer minutes) {}

  /** What form-js makes of the server's value at import. */
  static @Nullable Object sanitize(Component component, @Nullable Object value, Clock clock) {
    if (!(value instanceof String text)) {
      return null;
    }
    DateTimes dateTimes = new DateTimes(component, clock);
    boolean kept =
        switch (dateTimes.subtype()) {
          case "date" -> looseDate(text);
          case "time" -> dateTimes.time(text) != null;
          case "datetime" -> instant(text, clock.getZone()) != null;
          default -> true;
        };
    return kept ? text : null;
  }

  /** What the component makes of its value as soon as it is on the screen and editable. */
  static @Nullable Object rewritten(Component component, @Nullable Object value, Clock clock) {
    DateTimes dateTimes = new DateTimes(component, clock);
    if (!(value instanceof String text)) {
      return null;
    }
    Shown shown = dateTimes.read(text);
    if (shown == null) {
      return null;
    }
    LocalDate date = shown.date;
    String written = dateTimes.write(shown);
    boolean moved = date != null && !dateTimes.allowed(date) && dateTimes.moves(text, written);
    return moved ? null : written;
  }

  /**
   * Whether it is another instant when it is written anew, which the date picker looks at again.
   */
  private boolean moves(String text, @Nullable String written) {
    return "datetime".equals(subtype())
        && written != null
        && !Objects.equals(instant(text, clock.getZone()), instant(written, clock.getZone()));
  }

  /** Whether a person could have entered it, given the value that was there before. */
  static boolean enterable(
      Component component, @Nullable Object value, @Nullable Object before, Clock clock) {
    if (value == null) {
      return true;
    }
    DateTimes dateTimes = new DateTimes(component, clock);
    if (!(value instanceof String text)) {
      return false;
    }
    Shown shown = dateTimes.read(text);
    if (shown == null || !text.equals(dateTimes.write(shown))) {
      return false;
    }
    LocalDate date = shown.date;
    if (date != null && !dateTimes.allowed(date)) {
      return false;
    }
    Integer minutes = shown.minutes;
    if (minutes == null) {
      return true;
    }
    Shown old = before instanceof String s ? dateTimes.read(s) : null;
    boolean timeLeftAlone = date != null && old != null && minutes.equals(old.minutes);
    return minutes < DAY && (minutes % dateTimes.interval() == 0 || timeLeftAlone);
  }

  private String subtype() {
    return String.valueOf(component.get("subtype"));
  }

  private boolean allowed(LocalDate date) {
    return !date.isBefore(EARLIEST)
        && !(component.flag("disallowPassedDates") && date.isBefore(LocalDate.now(clock)));
  }

  private int interval() {
    return component.get("timeInterval") instanceof Double d && INTERVALS.contains(d.intValue())
        ? d.intValue()
        : 15;
  }

  private @Nullable Shown read(String text) {
    return switch (subtype()) {
      case "date" -> {
        LocalDate date = date(text);
        yield date == null ? null : new Shown(date, null);
      }
      case "time" -> {
        Integer minutes = time(text);
        yield minutes == null ? null : new Shown(null, minutes);
      }
      case "datetime" -> {
        Instant instant = instant(text, clock.getZone());
        if (instant == null) {
          yield null;
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, clock.getZone());
        int minutes = local.getHour() * 60 + local.getMinute();
        yield new Shown(local.toLocalDate(), minutes);
      }
      default -> null;
    };
  }

  private @Nullable String write(Shown shown) {
    LocalDate date = shown.date;
    Integer minutes = shown.minutes;
    if (date == null) {
      return minutes == null ? null : writeTime(minutes, offset(clock.instant()));
    }
    if (minutes == null) {
      return date.toString();
    }
    LocalTime time = LocalTime.of(minutes / 60, minutes % 60);
    int offset = offset(date.atTime(time).atZone(clock.getZone()).toInstant());
    LocalDate written = date;
    if ("utc_normalized".equals(component.get("timeSerializingFormat"))) {
      written = date.plusDays(minutes - offset < 0 ? -1 : minutes - offset > DAY ? 1 : 0);
    }
    return written + "T" + writeTime(minutes, offset);
  }

  private String writeTime(int minutes, int offset) {
    return switch (String.valueOf(component.get("timeSerializingFormat"))) {
      case "utc_normalized" -> clockText(Math.floorMod(minutes - offset, DAY)) + "Z";
      case "utc_offset" ->
          clockText(minutes) + (offset < 0 ? "-" : "+") + clockText(Math.abs(offset));
      default -> clockText(minutes);
    };
  }

  private static String clockText(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }

  /** Minutes by which the zone is ahead of UTC. */
  private int offset(Instant instant) {
    return clock.getZone().getRules().getOffset(instant).getTotalSeconds() / 60;
  }

  /** Minutes of the day on the wall, as form-js reads any time; null if it is none. */
  private @Nullable Integer time(String text) {
    int local = offset(clock.instant());
    if (text.indexOf('Z') >= 0) {
      Integer minutes = basic(text.replaceFirst("Z", ""));
      return minutes == null ? null : (minutes + local + DAY) % DAY;
    }
    for (String sign : new String[] {"+", "-"}) {
      if (text.contains(sign)) {
        String[] parts = text.split(Pattern.quote(sign), -1);
        Integer minutes = basic(parts[0]);
        Integer ahead = basic(parts[1]);
        if (minutes == null || ahead == null) {
          return null;
        }
        int utc = minutes + (sign.equals("+") ? -ahead : ahead);
        return (utc + local + DAY) % DAY;
      }
    }
    return text.isEmpty() ? null : basic(text);
  }

  private static @Nullable Integer basic(String text) {
    String[] parts = text.split(":", -1);
    Integer hour = integer(parts[0]);
    Integer minute = parts.length > 1 ? integer(parts[1]) : Integer.valueOf(0);
    boolean fits =
        hour != null && minute != null && hour >= 0 && hour <= 24 && minute >= 0 && minute <= 60;
    return fits && hour != null && minute != null ? hour * 60 + minute : null;
  }

  /** {@code parseInt}. */
  private static @Nullable Integer integer(String text) {
    Matcher number = INTEGER.matcher(text);
    return number.matches() ? Integer.valueOf(number.group(1)) : null;
  }

  private static boolean looseDate(String text) {
    Matcher date = LOOSE_DATE.matcher(text);
    if (!date.matches()) {
      return false;
    }
    int month = Integer.parseInt(date.group(1));
    int day = Integer.parseInt(date.group(2));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static @Nullable LocalDate date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code Date.parse}: a day that the month does not have runs over into the next. */
  private static @Nullable Instant instant(String text, ZoneId zone) {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    int seconds = parts.group(6) == null ? 0 : number(parts, 6);
    boolean endOfDay = number(parts, 4) == 24 && number(parts, 5) == 0 && seconds == 0;
    if (number(parts, 2) < 1
        || number(parts, 2) > 12
        || number(parts, 3) < 1
        || number(parts, 3) > 31
        || (number(parts, 4) > 23 && !endOfDay)
        || number(parts, 5) > 59
        || seconds > 59) {
      return null;
    }
    LocalDateTime local =
        LocalDate.of(number(parts, 1), number(parts, 2), 1)
            .plusDays(number(parts, 3) - 1)
            .atStartOfDay()
            .plusHours(number(parts, 4))
            .plusMinutes(number(parts, 5))
            .plusSeconds(seconds);
    String offset = parts.group(7);
    try {
      return offset == null
          ? local.atZone(zone).toInstant()
          : local.toInstant(ZoneOffset.of(offset));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
