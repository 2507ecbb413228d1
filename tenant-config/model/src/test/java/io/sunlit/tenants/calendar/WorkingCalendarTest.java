package io.sunlit.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.configuration.CalendarFile;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      CalendarFile.readAll(
          ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants/calendars/cn")));

  @ParameterizedTest
  @CsvSource({
    "2026-02-13,  5wd, 2026-02-27",
    "2026-02-13, 20wd, 2026-03-19",
    "2026-04-30,  3wd, 2026-05-08",
    "2026-04-30,  5wd, 2026-05-11",
    "2026-09-18,  7wd, 2026-09-29",
    "2026-09-24, 10wd, 2026-10-15",
    "2026-09-30,  1wd, 2026-10-08",
    "2026-09-30, 20wd, 2026-11-03",
    "2025-12-31,  5wd, 2026-01-08",
    "2026-10-09,  1wd, 2026-10-10",
    "2026-03-02, 20wd, 2026-03-30",
    // A start on a day off counts from the next working day.
    "2026-02-17,  1wd, 2026-02-24",
    "2026-02-14,  1wd, 2026-02-24",
    // Calendar days end on a working day.
    "2026-01-16, 30d,  2026-02-24",
    "2026-03-02, 10d,  2026-03-12",
    // Hours from a date are rounded up to whole days.
    "2026-03-02,  7wh, 2026-03-03",
    "2026-03-02,  8wh, 2026-03-04",
    "2026-03-06, 24h,  2026-03-07",
    "2026-03-06, 25h,  2026-03-08",
  })
  void shouldEndALimit(LocalDate start, String limit, LocalDate expected) {
    assertThat(CALENDAR.deadline(start, TimeLimit.parse(limit)))
        .isEqualTo(new Deadline(expected, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-10-08, 1",
    "2026-09-30, 2026-10-10, 3",
    "2026-09-30, 2026-10-11, 3",
    "2026-03-02, 2026-03-30, 20",
    "2026-03-02, 2026-03-02, 0",
    "2026-03-06, 2026-03-07, 0",
    "2026-03-06, 2026-03-02, 0",
    // beyond the tables
    "2019-12-30, 2020-01-02, 3",
    "2040-03-02, 2040-03-09, 5",
  })
  void shouldCountWhatIsLeftOfADeadline(LocalDate today, LocalDate due, int expected) {
    assertThat(CALENDAR.workingDaysAfter(today, due)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 21", "2, 16", "3, 22", "4, 21", "5, 19", "6, 21", "7, 23", "8, 21", "9, 22", "10, 18",
    "11, 21", "12, 23"
  })
  void shouldCountTheWorkingDaysOfEachMonthOf2026(int month, long expected) {
    LocalDate first = LocalDate.of(2026, month, 1);
    assertThat(first.datesUntil(first.plusMonths(1)).filter(CALENDAR::isWorkingDay).count())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void shouldCountTheWorkingDaysOfEachYear(int year, long expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay).count())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30, 1wd, 2026-12-31, false",
    "2026-12-31, 1wd, 2027-01-01, true",
    "2026-12-25, 30wd, 2027-02-05, true",
    "2023-12-29, 1wd, 2024-01-02, true",
    "2023-12-31, 1wd, 2024-01-02, false",
    "2039-12-30, 5wd, 2040-01-06, true",
  })
  void shouldCallADateProvisionalIfAYearIsNotPublished(
      LocalDate start, String limit, LocalDate expected, boolean provisional) {
    assertThat(CALENDAR.deadline(start, TimeLimit.parse(limit)))
        .isEqualTo(new Deadline(expected, provisional));
  }

  @Test
  void shouldAgreeWithCountingDayByDay() {
    for (LocalDate start = LocalDate.of(2023, 6, 1);
        start.getYear() < 2032;
        start = start.plusDays(1)) {
      for (int amount : List.of(1, 2, 5, 20, 45, 250)) {
        assertThat(CALENDAR.deadline(start, TimeLimit.workingDays(amount)).date())
            .as("%s + %swd", start, amount)
            .isEqualTo(counted(start, amount));
      }
    }
  }

  @Test
  void shouldRefuseTheSameYearTwice() {
    CalendarYear year = new CalendarYear(2026, "t", "s", null, List.of());
    assertThatThrownBy(() -> WorkingCalendar.of(List.of(year, year)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026");
  }

  private static LocalDate counted(LocalDate start, int amount) {
    LocalDate day = start;
    int left = amount;
    while (left > 0) {
      day = day.plusDays(1);
      left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }
}
