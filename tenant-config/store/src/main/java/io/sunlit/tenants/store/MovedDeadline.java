package io.sunlit.tenants.store;

import io.sunlit.tenants.calendar.CalendarDays.ChangedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that got another date because the calendar was corrected.
 *
 * @param kind of {@link OpenDeadlines}
 * @param subject key of its row
 * @param caseNumber null if it is about no case
 * @param start the day on which its limit began
 * @param terms of {@link io.sunlit.tenants.calendar.RunningLimit}
 * @param changed the days from its start to its end that the calendar judges differently now;
 *     nothing if nobody knows what the calendar was before
 */
public record MovedDeadline(
    String kind,
    String subject,
    @Nullable String caseNumber,
    LocalDate start,
    String terms,
    LocalDate before,
    LocalDate after,
    boolean provisional,
    List<ChangedDay> changed) {

  private static final int MOST_DAYS_NAMED = 12;

  public MovedDeadline {
    changed = List.copyOf(changed);
  }

  /** Why it moved, in Chinese. */
  public String whyZh() {
    return changed.isEmpty()
        ? "工作日历已更正"
        : "工作日历已更正："
            + changed.stream()
                .limit(MOST_DAYS_NAMED)
                .map(day -> day.date() + (day.works() ? "改为工作日" : "改为休息日"))
                .collect(Collectors.joining("，"))
            + (changed.size() > MOST_DAYS_NAMED ? "等" + changed.size() + "天" : "");
  }

  /** Why it moved, in English. */
  public String whyEn() {
    return changed.isEmpty()
        ? "the working calendar was corrected"
        : "the working calendar was corrected: "
            + changed.stream()
                .limit(MOST_DAYS_NAMED)
                .map(day -> day.date() + (day.works() ? " is a working day" : " is a day off"))
                .collect(Collectors.joining(", "))
            + (changed.size() > MOST_DAYS_NAMED ? ", " + changed.size() + " days in all" : "");
  }
}
