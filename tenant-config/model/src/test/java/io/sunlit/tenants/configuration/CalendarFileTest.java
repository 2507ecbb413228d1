package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarDay;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

  private static final String LOCAL =
      """
      closures:
        - { name: 台风停工, from: 2026-08-05, to: 2026-08-06 }
      openings:
        - { name: 便民开放日, date: 2026-08-08, hours: ["09:00-12:00"] }
      half-days:
        - { name: 除夕前半天, date: 2026-02-14, hours: ["09:00-12:00"] }
      office-hours:
        - { name: 夏季, from: 05-01, to: 09-30, hours: ["09:00-12:00", "13:30-17:30"] }
        - { name: 冬季, from: 10-01, to: 04-30, hours: ["09:00-12:00", "13:00-17:00"] }
      """;

  private static final String YEAR =
      """
      year: 2026
      title: 通知
      source: 国务院办公厅
      holidays:
        - { name: 春节, from: 2026-02-15, to: 2026-02-23, working: [2026-02-14, 2026-02-28] }
      """;

  @Test
  void shouldLetTheCountyHaveTheLastWordOnADay() {
    WorkingCalendar calendar = library(YEAR, LOCAL).calendar(new TenantId("320582"));

    assertThat(calendar.day(LocalDate.parse("2026-08-05")))
        .isEqualTo(new CalendarDay(LocalDate.parse("2026-08-05"), false, "台风停工", true, List.of()));
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-08-08"))).isTrue();
    assertThat(calendar.day(LocalDate.parse("2026-02-14")).hours())
        .containsExactly(TimeSpan.parse("09:00-12:00"));
    assertThat(calendar.day(LocalDate.parse("2026-07-01")).hours())
        .contains(TimeSpan.parse("13:30-17:30"));
    assertThat(calendar.day(LocalDate.parse("2026-12-01")).hours())
        .contains(TimeSpan.parse("13:00-17:00"));
    assertThat(
            calendar
                .explain(
                    new DeadlineQuestion(
                        LocalDate.parse("2026-08-04"),
                        LocalTime.of(16, 30),
                        TimeLimit.parse("8wh"),
                        List.of(),
                        List.of()))
                .moment())
        .isEqualTo(LocalDateTime.parse("2026-08-07T17:30"));
    assertThat(library(YEAR, LOCAL).calendar().isWorkingDay(LocalDate.parse("2026-08-05")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // replaced   | by          | file                          | key               | message
        "2026-08-06   | 2032-08-04  | counties/320582/calendar.yaml |                   | Expected days from",
        "2026-08-06   | 2026-08-04  | counties/320582/calendar.yaml | closures[1].to    | Expected an end on or after",
        "2026-08-06   | 2026-08-32  | counties/320582/calendar.yaml | closures[1].to    | a date that exists",
        "05-01        | 05-32       | counties/320582/calendar.yaml | office-hours[1].from | a month and a day",
        "13:30-17:30  | 11:30-17:30 | counties/320582/calendar.yaml | office-hours[1].hours | without overlap",
        "13:30-17:30  | 25:30-17:30 | counties/320582/calendar.yaml | office-hours[1].hours | a time span",
        "2026-02-28]  | 2026-02-20] | calendars/cn/2026.yaml        | holidays          | Expected each day once",
        "2026-02-28]  | 2026-02-27] | calendars/cn/2026.yaml        | holidays          | Saturday or Sunday",
        "2026-02-28]  | 2026-02-30] | calendars/cn/2026.yaml        | holidays[1].working | a date that exists",
        "year: 2026   | year: 2027  | calendars/cn/2026.yaml        | holidays          | 2027",
      })
  void shouldNameWhatIsWrong(String replaced, String by, String file, String key, String message) {
    assertThatThrownBy(() -> library(YEAR.replace(replaced, by), LOCAL.replace(replaced, by)))
        .isInstanceOfSatisfying(
            ConfigurationRefused.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.file()).isEqualTo(file);
                          assertThat(problem.key()).isEqualTo(key);
                          assertThat(problem.messageEn()).contains(message);
                        }));
  }

  @Test
  void shouldRefuseAYearWithoutAWorkingDay() {
    assertThatThrownBy(
            () -> library(YEAR, "closures:\n  - { name: 停工, from: 2026-01-01, to: 2026-12-31 }\n"))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("2026 has none");
  }

  private static TenantLibrary library(String year, String local) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("calendars/cn/2026.yaml", year);
    files.put("counties/320582/county.yaml", "code: 320582\nname: 张家港市\n");
    files.put("counties/320582/calendar.yaml", local);
    return TenantLibrary.read(new ConfigurationFiles(files));
  }
}
