package io.sunlit.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarLayerTest {

  @ParameterizedTest
  @CsvSource({
    // first and last of the days that go, what is left of 10 to 14
    "10, 14, ''",
    "10, 10, '11-14'",
    "10, 12, '13-14'",
    "12, 12, '10-11 13-14'",
    "11, 13, '10-10 14-14'",
    "13, 14, '10-12'",
    "14, 14, '10-13'",
  })
  void shouldLeaveTheOtherDaysOfAnEntryAndTheOtherEntries(int first, int last, String left) {
    LocalDays typhoon = new LocalDays("台风停工", day(10), day(14), List.of());
    LocalDays before = new LocalDays("停电", day(3), day(3), List.of());
    LocalDays after = new LocalDays("培训", day(20), day(20), List.of(TimeSpan.parse("09:00-12:00")));
    CalendarLayer layer =
        new CalendarLayer("320582", List.of(), List.of(before, typhoon, after), List.of());

    List<LocalDays> days = layer.without(typhoon, day(first), day(last)).days();

    assertThat(days).startsWith(before).endsWith(after);
    assertThat(days.subList(1, days.size() - 1))
        .allSatisfy(each -> assertThat(each.name()).isEqualTo("台风停工"))
        .allSatisfy(each -> assertThat(each.spans()).isEmpty());
    assertThat(
            days.subList(1, days.size() - 1).stream()
                .map(each -> each.from().getDayOfMonth() + "-" + each.to().getDayOfMonth())
                .collect(Collectors.joining(" ")))
        .isEqualTo(left);
  }

  private static LocalDate day(int ofMonth) {
    return LocalDate.of(2026, 9, ofMonth);
  }
}
