package io.sunlit.tenants.calendar;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.ExplainedDeadline.ExplainedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks from the start to the deadline day by day and says of each whether it counts, and why. */
final class DeadlineExplaining {

  private static final int SECONDS_A_MINUTE = 60;
  private static final int MINUTES_AN_HOUR = 60;

  private final WorkingCalendar calendar;
  private final CountingConvention convention;
  private final DeadlineQuestion question;
  private final DeadlineCounting counting;
  private final List<TimeLimit> phases;
  private final List<ExplainedDay> days = new ArrayList<>();

  private int phase;

  /** What is used up of the phase: days, or seconds of a limit in hours. */
  private int used;

  DeadlineExplaining(
      WorkingCalendar calendar, CountingConvention convention, DeadlineQuestion question) {
    this.calendar = calendar;
    this.convention = convention;
    this.question = question;
    this.counting = new DeadlineCounting(calendar, convention, question);
    this.phases = DeadlineCounting.phases(question);
  }

  ExplainedDeadline explain() {
    Deadline deadline = counting.deadline();
    for (LocalDate day = question.start(); !day.isAfter(deadline.date()); day = day.plusDays(1)) {
      explain(day);
    }
    return new ExplainedDeadline(deadline, counting.moment(), days);
  }

  private void explain(LocalDate day) {
    Stop stop = stop(day);
    boolean start = day.equals(question.start());
    if (start && !countsStart()) {
      add(day, false, "起算当日不计入", "the day of the event is not counted");
    } else if (stop != null) {
      add(
          day,
          false,
          "%s期间，不计入".formatted(stop.reason()),
          "clock stopped: %s".formatted(stop.reason()));
    } else if (phase == phases.size()) {
      afterTheLimit(day);
    } else {
      switch (phases.get(phase).unit()) {
        case WORKING_DAYS -> workingDay(day);
        case CALENDAR_DAYS -> calendarDay(day);
        case WORKING_HOURS, HOURS ->
            hours(
                day, start && question.startTime() != null ? question.startTime() : LocalTime.MIN);
      }
    }
  }

  private boolean countsStart() {
    return DeadlineCounting.isHours(question.limit())
        ? question.startTime() != null
        : convention.countsFirstDay();
  }

  private void workingDay(LocalDate date) {
    CalendarDay day = calendar.day(date);
    if (!day.working()) {
      add(date, false, offZh(day) + "，不计入", offEn(day) + ", not counted");
      return;
    }
    int number = use(1);
    String makeUpZh = day.name() == null ? "" : "（%s）".formatted(workingNameZh(day));
    String makeUpEn = day.name() == null ? "" : " (%s)".formatted(workingNameEn(day));
    add(
        date,
        true,
        "第%d个工作日%s%s%s".formatted(number, makeUpZh, extensionZh(number), provisionalZh(day)),
        "working day %d%s%s%s"
            .formatted(number, makeUpEn, extensionEn(number), provisionalEn(day)));
  }

  private void calendarDay(LocalDate date) {
    CalendarDay day = calendar.day(date);
    int number = use(1);
    boolean moves =
        phase == phases.size()
            && DeadlineCounting.movesFromDayOff(question, convention)
            && !day.working();
    add(
        date,
        true,
        "第%d日%s%s".formatted(number, extensionZh(number), moves ? "，期满；" + offZh(day) + "，顺延" : ""),
        "day %d%s%s"
            .formatted(
                number, extensionEn(number), moves ? ", the last; moved on: " + offEn(day) : ""));
  }

  private void hours(LocalDate date, LocalTime start) {
    LocalTime from = start;
    int today = 0;
    boolean running = true;
    while (running) {
      TimeLimit limit = phases.get(phase);
      int left = limit.amount() * DeadlineCounting.SECONDS_AN_HOUR - used;
      int available = 0;
      LocalTime end = LocalTime.MAX;
      for (TimeSpan span : counting.running(date, limit)) {
        LocalTime open = span.from().isBefore(from) ? from : span.from();
        int seconds = Math.max(0, DeadlineCounting.seconds(open, span.to()));
        if (available < left && available + seconds >= left) {
          end = open.plusSeconds(left - available);
        }
        available += seconds;
      }
      today += Math.min(left, available);
      running = false;
      if (available < left) {
        used += available;
      } else {
        from = end;
        phase++;
        used = 0;
        running = phase < phases.size() && DeadlineCounting.isHours(phases.get(phase));
      }
    }
    if (today == 0) {
      CalendarDay day = calendar.day(date);
      add(
          date,
          false,
          day.working() ? "已过办公时间，不计入" : offZh(day) + "，不计入",
          day.working() ? "after office hours, not counted" : offEn(day) + ", not counted");
    } else {
      add(date, true, "计" + lengthZh(today), lengthEn(today) + " counted");
    }
  }

  private void afterTheLimit(LocalDate date) {
    CalendarDay day = calendar.day(date);
    if (day.working()) {
      add(date, false, "顺延到这一天期满", "the limit ends here, moved on from a day off");
    } else {
      add(date, false, offZh(day) + "，继续顺延", offEn(day) + ", moved on");
    }
  }

  /** Uses up some of the phase, and goes on to the next one at its end. */
  private int use(int amount) {
    used += amount;
    int number = used;
    if (used == phases.get(phase).amount()) {
      phase++;
      used = 0;
    }
    return number;
  }

  private boolean isExtension(int number) {
    boolean first = phase == 0 || (phase == 1 && used == 0);
    return !first || number > question.limit().amount();
  }

  private String extensionZh(int number) {
    return isExtension(number) ? "（延期）" : "";
  }

  private String extensionEn(int number) {
    return isExtension(number) ? " (extension)" : "";
  }

  private static String provisionalZh(CalendarDay day) {
    return day.published() ? "" : "（当年放假安排尚未公布，暂计）";
  }

  private static String provisionalEn(CalendarDay day) {
    return day.published() ? "" : " (holidays not published yet, provisional)";
  }

  private static String workingNameZh(CalendarDay day) {
    return CalendarYear.isWeekend(day.date()) ? day.name() + "调休上班" : String.valueOf(day.name());
  }

  private static String workingNameEn(CalendarDay day) {
    return CalendarYear.isWeekend(day.date())
        ? "made up for " + day.name()
        : String.valueOf(day.name());
  }

  private static String offZh(CalendarDay day) {
    return day.name() == null
        ? day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE)
            + "休息"
        : day.name() + "放假";
  }

  private static String offEn(CalendarDay day) {
    return day.name() == null
        ? day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        : "day off: " + day.name();
  }

  private static String lengthZh(int seconds) {
    return length(seconds, "小时", "分钟", "秒", "");
  }

  private static String lengthEn(int seconds) {
    return length(seconds, " h", " min", " s", " ");
  }

  private static String length(
      int seconds, String hours, String minutes, String rest, String separator) {
    List<String> parts = new ArrayList<>();
    int whole = seconds / SECONDS_A_MINUTE;
    if (whole >= MINUTES_AN_HOUR) {
      parts.add(whole / MINUTES_AN_HOUR + hours);
    }
    if (whole % MINUTES_AN_HOUR > 0) {
      parts.add(whole % MINUTES_AN_HOUR + minutes);
    }
    if (seconds % SECONDS_A_MINUTE > 0) {
      parts.add(seconds % SECONDS_A_MINUTE + rest);
    }
    return String.join(separator, parts);
  }

  private @Nullable Stop stop(LocalDate day) {
    for (Stop stop : question.stops()) {
      if (stop.covers(day)) {
        return stop;
      }
    }
    return null;
  }

  private void add(LocalDate day, boolean counts, String zh, String en) {
    days.add(new ExplainedDay(day, counts, zh, en));
  }
}
