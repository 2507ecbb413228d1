package io.sunlit.tenants.configuration;

import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.CalendarYear;
import io.sunlit.tenants.calendar.CalendarYear.Holiday;
import io.sunlit.tenants.calendar.CountingConvention;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.OfficeHours;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads working calendars: the published years of the country, one file a year ({@code 2026.yaml}),
 * and what a province or a county does differently ({@code calendar.yaml}).
 */
public final class CalendarFile {

  static final String LOCAL = "calendar.yaml";

  private static final MonthDay NO_DAY = MonthDay.of(1, 1);

  private CalendarFile() {}

  /**
   * The national calendar of all years in the folder.
   *
   * @throws ConfigurationRefused if a file is not as it must be
   */
  public static WorkingCalendar readAll(ConfigurationFiles folder) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    CalendarLayer layer = years("cn", folder, problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return WorkingCalendar.of(List.of(layer), CountingConvention.CIVIL_CODE);
  }

  /** The layer of all years in the folder. */
  static CalendarLayer years(
      String name, ConfigurationFiles folder, List<ConfigurationProblem> problems) {
    List<CalendarYear> years = new ArrayList<>();
    for (Map.Entry<String, String> file : folder.texts().entrySet()) {
      YamlCursor cursor = YamlCursor.open(file.getKey(), file.getValue(), problems);
      if (cursor != null) {
        years.add(year(cursor));
      }
    }
    return new CalendarLayer(name, years, List.of(), List.of());
  }

  /**
   * The layer of one county from the text of its file.
   *
   * @throws ConfigurationRefused if the file is not as it must be
   */
  public static CalendarLayer readLocal(String name, String text) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    YamlCursor file = YamlCursor.open(LOCAL, text, problems);
    CalendarLayer layer =
        file == null ? new CalendarLayer(name, List.of(), List.of(), List.of()) : local(name, file);
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return layer;
  }

  /** The layer of one county or province. */
  static CalendarLayer local(String name, YamlCursor file) {
    List<LocalDays> days = new ArrayList<>(file.each("closures", CalendarFile::closure));
    days.addAll(file.each("openings", CalendarFile::opening));
    days.addAll(file.each("half-days", CalendarFile::opening));
    List<OfficeHours> hours = file.each("office-hours", CalendarFile::season);
    file.done();
    return new CalendarLayer(name, List.of(), days, hours);
  }

  private static CalendarYear year(YamlCursor file) {
    int year = file.requiredCount("year");
    String title = file.text("title");
    String source = file.text("source");
    LocalDate published = file.optionalDate("published");
    List<Holiday> holidays = file.each("holidays", CalendarFile::holiday);
    file.done();
    if (!file.file().equals(year + ".yaml")) {
      file.note(
          "year",
          "文件名应为 " + year + ".yaml，与年份一致",
          "Expected the file to be named " + year + ".yaml after its year");
    }
    return noted(
        file,
        "holidays",
        new CalendarYear(year, title, source, published, List.of()),
        () -> new CalendarYear(year, title, source, published, holidays));
  }

  private static Holiday holiday(YamlCursor entry) {
    LocalDate from = entry.date("from");
    return new Holiday(entry.text("name"), from, end(entry, from), entry.dates("working"));
  }

  private static LocalDays closure(YamlCursor entry) {
    LocalDate from = entry.date("from");
    return new LocalDays(entry.text("name"), from, end(entry, from), List.of());
  }

  private static LocalDays opening(YamlCursor entry) {
    LocalDate date = entry.date("date");
    String name = entry.text("name");
    List<TimeSpan> spans = spans(entry);
    return noted(
        entry,
        "hours",
        new LocalDays(name, date, date, List.of()),
        () -> new LocalDays(name, date, date, required(spans)));
  }

  private static OfficeHours season(YamlCursor entry) {
    String name = entry.text("name");
    MonthDay from = monthDay(entry, "from");
    MonthDay to = monthDay(entry, "to");
    List<TimeSpan> spans = spans(entry);
    return noted(entry, "hours", OfficeHours.USUAL, () -> new OfficeHours(name, from, to, spans));
  }

  private static List<TimeSpan> required(List<TimeSpan> spans) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("Expected office hours, but there are none");
    }
    return spans;
  }

  private static List<TimeSpan> spans(YamlCursor entry) {
    return entry.parsedTexts(
        "hours",
        TimeSpan::parse,
        "应为时间段，如 09:00-12:00",
        "Expected a time span such as 09:00-12:00");
  }

  private static MonthDay monthDay(YamlCursor entry, String key) {
    return entry.text(key).isEmpty()
        ? NO_DAY
        : entry.parsed(
            key,
            NO_DAY,
            text -> MonthDay.parse("--" + text),
            "应为月和日，如 05-01",
            "Expected a month and a day such as 05-01");
  }

  private static LocalDate end(YamlCursor entry, LocalDate from) {
    LocalDate to = entry.date("to");
    if (to.isBefore(from)) {
      entry.note("to", "结束日期早于开始日期 " + from, "Expected an end on or after " + from);
      return from;
    }
    return to;
  }

  /** What the model makes of the values; if it refuses them, its reason is noted. */
  private static <T> T noted(YamlCursor entry, String key, T otherwise, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      entry.note(key, "日历有误：" + e.getMessage(), String.valueOf(e.getMessage()));
      return otherwise;
    }
  }
}
