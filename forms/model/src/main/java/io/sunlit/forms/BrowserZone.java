package io.sunlit.forms;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which time zone a submission was filled in, told by the times that carry their offset: a
 * person abroad may fill in a form as well.
 */
final class BrowserZone {

  private static final Pattern OFFSET = Pattern.compile(".*[0-9:]([+-][0-9]{2}:[0-9]{2})");

  private final TreeSet<String> offsets = new TreeSet<>();

  private BrowserZone() {}

  /** The clock in the browser's zone; as it is if the times do not tell, or do not agree. */
  static Clock of(FormPlan plan, Map<String, @Nullable Object> submission, Clock clock) {
    BrowserZone zone = new BrowserZone();
    if (plan.tellsOffset()) {
      zone.collect(plan.form(), submission);
    }
    if (zone.offsets.size() != 1) {
      return clock;
    }
    ZoneId told = ZoneOffset.of(zone.offsets.first());
    return told.getRules().getOffset(clock.instant()).equals(offset(clock))
        ? clock
        : clock.withZone(told);
  }

  /** Whether a component sends times with the offset of the browser's zone. */
  static boolean tellsOffset(Component component) {
    return component.type() == ComponentType.DATETIME
        && "utc_offset".equals(component.get("timeSerializingFormat"))
        && !"date".equals(component.get("subtype"));
  }

  private static ZoneOffset offset(Clock clock) {
    return clock.getZone().getRules().getOffset(clock.instant());
  }

  private void collect(Component component, @Nullable Object around) {
    Object own = Js.get(around, component.ownPath());
    if (tellsOffset(component)) {
      if (own instanceof String s && OFFSET.matcher(s) instanceof Matcher m && m.matches()) {
        add(m.group(1));
      }
    } else if (!component.repeats()) {
      component.children().forEach(c -> collect(c, own));
    } else if (own instanceof List<?> rows) {
      rows.forEach(row -> component.children().forEach(c -> collect(c, row)));
    }
  }

  private void add(String offset) {
    int hours = Integer.parseInt(offset.substring(1, 3));
    int minutes = Integer.parseInt(offset.substring(4));
    if (hours < 15 && minutes % 15 == 0 && minutes < 60) {
      offsets.add(offset);
    }
  }
}
