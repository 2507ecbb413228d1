package io.sunlit.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.CalendarDays.ChangedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningLimitTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final CalendarYear YEAR = new CalendarYear(2026, "通知", "test", null, List.of());
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(YEAR));

  @ParameterizedTest
  @ValueSource(strings = {"20wd", "30d +10wd", "5wd 2026-03-09/2026-03-20 +3d", "7wh"})
  void shouldReadTheTermsThatItWrote(String text) {
    DeadlineQuestion question = DeadlineQuestion.of(MONDAY, text);
    assertThat(DeadlineQuestion.of(MONDAY, question.terms())).isEqualTo(question);
  }

  @Test
  void shouldRefuseTermsThatNobodyWrote() {
    assertThatThrownBy(() -> DeadlineQuestion.of(MONDAY, "soon"))
        .hasMessageContaining("Expected a time limit");
  }

  @ParameterizedTest(name = "{0} paused {1} resumed {2} ends {3}")
  @CsvSource({
    // accepted on Monday the 2nd, 5 working days: Monday the 9th
    "5wd, 2026-03-04, 2026-03-18, 2026-03-23, the three days that were left",
    "5wd, 2026-03-04, 2026-03-04, 2026-03-09, the same day stops nothing",
    "5wd, 2026-03-09, 2026-03-18, 2026-03-18, only the last day was left",
    "5wd, 2026-03-09, 2026-03-21, 2026-03-23, which is a working day",
    "5wd, 2026-03-10, 2026-03-18, 2026-03-09, over before it was paused",
    "5wd, 2026-03-02, 2026-03-31, 2026-04-07, nothing had passed"
  })
  void shouldLeaveWhatWasLeft(
      String limit, LocalDate pausedOn, LocalDate resumedOn, LocalDate due, String why) {
    RunningLimit started =
        RunningLimit.of(CALENDAR, DeadlineQuestion.of(MONDAY, TimeLimit.parse(limit)));
    RunningLimit resumed = started.resumed(CALENDAR, pausedOn, resumedOn);
    assertThat(resumed.due()).as(why).isEqualTo(due);
    assertThat(
            RunningLimit.of(CALENDAR, DeadlineQuestion.of(MONDAY, String.valueOf(resumed.terms()))))
        .as("counted again from what is kept")
        .isEqualTo(resumed);
  }

  @Test
  void shouldLeaveWhatWasLeftOfALimitWhoseTermsNobodyKept() {
    RunningLimit old = new RunningLimit(null, null, LocalDate.of(2026, 3, 9), false);
    RunningLimit resumed = old.resumed(CALENDAR, LocalDate.of(2026, 3, 4), MONDAY.plusDays(16));
    assertThat(resumed.due()).isEqualTo("2026-03-23");
    assertThat(resumed.terms()).isEqualTo("3wd");
  }

  @Test
  void shouldSpendAsManyWorkingDaysAsTheLimitHasHoweverOftenItStands() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int days = 2 + random.nextInt(30);
      RunningLimit limit =
          RunningLimit.of(CALENDAR, DeadlineQuestion.of(MONDAY, TimeLimit.workingDays(days)));
      List<LocalDate[]> stood = new ArrayList<>();
      for (int stop = 0; stop < 3; stop++) {
        LocalDate last = stood.isEmpty() ? MONDAY : stood.getLast()[1];
        LocalDate pausedOn = last.plusDays(random.nextInt(9));
        if (!pausedOn.isBefore(limit.due())) {
          break;
        }
        LocalDate resumedOn = pausedOn.plusDays(1 + random.nextInt(20));
        limit = limit.resumed(CALENDAR, pausedOn, resumedOn);
        stood.add(new LocalDate[] {pausedOn, resumedOn});
      }
      long counted =
          MONDAY
              .plusDays(1)
              .datesUntil(limit.due().plusDays(1))
              .filter(day -> day.getDayOfWeek().getValue() < 6)
              .filter(day -> stood.stream().noneMatch(s -> day.isAfter(s[0]) && !day.isAfter(s[1])))
              .count();
      assertThat(counted).as("seed %d, %s", seed, limit).isEqualTo(days);
    }
  }

  @Test
  void shouldTellWhichDaysACorrectionChanged() {
    WorkingCalendar corrected =
        WorkingCalendar.of(
            List.of(
                new CalendarYear(
                    2026,
                    "通知",
                    "test",
                    null,
                    List.of(
                        new CalendarYear.Holiday(
                            "清明节",
                            LocalDate.of(2026, 4, 6),
                            LocalDate.of(2026, 4, 6),
                            List.of(LocalDate.of(2026, 4, 4)))))));
    CalendarDays before = CalendarDays.parse(CALENDAR.days().toString());
    assertThat(before).isEqualTo(CALENDAR.days());
    assertThat(before.changesTo(corrected.days(), MONDAY, LocalDate.of(2026, 4, 30)))
        .containsExactly(
            new ChangedDay(LocalDate.of(2026, 4, 4), true),
            new ChangedDay(LocalDate.of(2026, 4, 6), false));
    assertThat(before.changesTo(corrected.days(), LocalDate.of(2026, 4, 6), MONDAY)).isEmpty();
    assertThat(corrected.fingerprint()).isNotEqualTo(CALENDAR.fingerprint());
    assertThat(WorkingCalendar.of(List.of(YEAR)).fingerprint()).isEqualTo(CALENDAR.fingerprint());
  }
}
