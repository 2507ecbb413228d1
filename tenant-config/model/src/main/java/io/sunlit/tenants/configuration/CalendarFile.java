package io.sunlit.tenants.configuration;

import io.sunlit.tenants.calendar.CalendarYear;
import io.sunlit.tenants.calendar.CalendarYear.Holiday;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the published years of a working calendar: one file a year, such as {@code 2026.yaml}. */
public final class CalendarFile {

  private CalendarFile() {}

  /**
   * The calendar of all years in the folder.
   *
   * @throws ConfigurationRefused if a file is not as it must be
   */
  public static WorkingCalendar readAll(ConfigurationFiles folder) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<CalendarYear> years = new ArrayList<>();
    for (Map.Entry<String, String> file : folder.texts().entrySet()) {
      YamlCursor cursor = YamlCursor.open(file.getKey(), file.getValue(), problems);
      if (cursor != null) {
        read(cursor, years);
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationRefused(problems);
    }
    return WorkingCalendar.of(years);
  }

  private static void read(YamlCursor file, List<CalendarYear> years) {
    int year = file.requiredCount("year");
    String title = file.text("title");
    String source = file.text("source");
    var published = file.optionalDate("published");
    List<Holiday> holidays = file.each("holidays", CalendarFile::holiday);
    file.done();
    if (!file.file().equals(year + ".yaml")) {
      file.note(
          "year",
          "文件名应为 " + year + ".yaml，与年份一致",
          "Expected the file to be named " + year + ".yaml after its year");
    }
    try {
      years.add(new CalendarYear(year, title, source, published, holidays));
    } catch (IllegalArgumentException e) {
      file.note("holidays", "放假安排有误：" + e.getMessage(), String.valueOf(e.getMessage()));
    }
  }

  private static Holiday holiday(YamlCursor entry) {
    String name = entry.text("name");
    var from = entry.date("from");
    var to = entry.date("to");
    var working = entry.dates("working");
    if (to.isBefore(from)) {
      entry.note("to", "结束日期早于开始日期 " + from, "Expected an end on or after " + from);
      to = from;
    }
    return new Holiday(name, from, to, working);
  }
}
