package io.sunlit.tenants.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.DayReason;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A county corrects its own calendar day by day; today is Monday, 2 March 2026. */
abstract class CorrectingCalendarsContract extends StoreContract {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TUESDAY = TODAY.plusDays(1);
  private static final LocalDate FRIDAY = TODAY.plusDays(4);

  @Autowired CorrectingCalendars correcting;
  @Autowired CountyCalendars calendars;
  @Autowired ReadingConfiguration reading;
  @Autowired ApplyingConfiguration applying;
  @Autowired TenantLibrary library;
  @Autowired ItemChanges changes;

  @BeforeEach
  void fillTwoCounties() {
    fill(ZJG, "张家港市", "zjg");
    fill(KS, "昆山市", "ks");
    close("防汛", LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 12));
  }

  @Test
  void shouldCloseOpenAndTakeBackForItAlone() {
    TimeLimit limit = TimeLimit.workingDays(3);
    close("台风停工", TUESDAY, FRIDAY.minusDays(1));
    assertThat(calendars.now(ZJG).deadline(TODAY, limit).date()).isEqualTo("2026-03-10");
    assertThat(calendars.now(KS).deadline(TODAY, limit).date()).isEqualTo("2026-03-05");
    assertThat(calendars.now(ZJG).reason(TUESDAY))
        .contains(new DayReason("320582", "台风停工", TUESDAY, FRIDAY.minusDays(1), null));

    add("周末服务", FRIDAY.plusDays(1), hours("09:00-12:00"));
    assertThat(calendars.now(ZJG).deadline(TODAY, limit).date()).isEqualTo("2026-03-09");

    LocalDays typhoon = correcting.own(ZJG).on(TUESDAY).orElseThrow();
    correcting.takeBack(ZJG, correcting.own(ZJG), typhoon, null);
    assertThat(calendars.now(ZJG).deadline(TODAY, limit).date()).isEqualTo("2026-03-05");
    assertThat(calendars.now(ZJG).reason(TUESDAY)).isEmpty();
  }

  @Test
  void shouldWriteTheFileThatApplyingWouldHaveWritten() {
    add("半天", FRIDAY, hours("09:00-12:00"));
    close("停电: \"一\" 天", TUESDAY, TUESDAY);

    CountyConfiguration running = reading.find(ZJG).orElseThrow();
    String exported = CountyFiles.write(running).texts().get("calendar.yaml");
    assertThat(exported).contains("2026-06-10", "2026-03-03", "09:00-12:00");
    assertThat(documents.find(ZJG, "calendar.yaml")).contains(exported);
    assertThat(ConfigurationPlan.of(running, running).isEmpty()).isTrue();
    assertThat(applying.plan(running).isEmpty()).as("plan after export").isTrue();

    // taken back to the last entry, the county has no file of its own any more
    for (LocalDays entry : correcting.own(ZJG).days()) {
      correcting.takeBack(ZJG, correcting.own(ZJG), entry, null);
    }
    assertThat(documents.find(ZJG, "calendar.yaml")).isEmpty();
    assertThat(CountyFiles.write(reading.find(ZJG).orElseThrow()).texts())
        .doesNotContainKey("calendar.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // name, from, to, hours, belated, refused as
        "'  ',    2026-03-03, 2026-03-03, -,           -,        calendar-unnamed",
        "台风停工, 2026-03-04, 2026-03-03, -,           -,        days-reversed",
        "台风停工, 2026-03-01, 2026-03-03, -,           -,        calendar-day-passed",
        "台风停工, 2026-02-27, 2026-02-27, -,           '  ',     calendar-day-passed",
        "台风停工, 2026-06-09, 2026-06-10, -,           -,        calendar-overlaps",
        "台风停工, 2026-06-11, 2026-06-11, 09:00-12:00, -,        calendar-overlaps",
        "台风停工, 2026-06-01, 2026-06-30, -,           -,        calendar-overlaps",
        "台风停工, 2026-03-07, 2026-03-08, -,           -,        calendar-changes-nothing",
        "照常上班, 2026-03-03, 2026-03-03, 09:00-12:00+13:00-17:00, -, calendar-changes-nothing",
        "加班,     2026-05-01, 2026-05-01, 09:00-12:00, -,        calendar-ordered-above",
        "加班,     2026-10-04, 2026-10-04, 09:00-12:00, -,        calendar-ordered-above",
        "搬迁,     2027-01-01, 2027-12-31, -,           -,        calendar-no-working-day",
        "搬迁,     2036-01-07, 2036-01-07, -,           -,        calendar-too-far",
      })
  void shouldRefuseInWordsAndChangeNothing(
      String name,
      LocalDate from,
      LocalDate to,
      @Nullable String hours,
      @Nullable String belated,
      String code) {
    String before = documents.find(ZJG, "calendar.yaml").orElseThrow();

    assertThatThrownBy(
            () ->
                correcting.add(
                    ZJG,
                    correcting.own(ZJG),
                    name,
                    from,
                    to,
                    hours == null ? List.of() : hours(hours.split("\\+")),
                    belated))
        .hasFieldOrPropertyWithValue("code", code);

    assertThat(documents.find(ZJG, "calendar.yaml")).contains(before);
  }

  @Test
  void shouldCorrectADayThatHasPassedWithTheReasonOnRecord() {
    LocalDate friday = LocalDate.of(2026, 2, 27);
    correcting.add(ZJG, correcting.own(ZJG), "大雪停工", friday, friday, List.of(), "张政办〔2026〕7号");

    LocalDays entry = correcting.own(ZJG).on(friday).orElseThrow();
    assertThat(entry.name()).isEqualTo("大雪停工（补录：张政办〔2026〕7号）");
    assertThat(calendars.now(ZJG).isWorkingDay(friday)).isFalse();
    assertThatThrownBy(() -> correcting.takeBack(ZJG, correcting.own(ZJG), entry, null))
        .hasFieldOrPropertyWithValue("code", "calendar-day-passed");
    correcting.takeBack(ZJG, correcting.own(ZJG), entry, "录错了日期");
    assertThat(calendars.now(ZJG).isWorkingDay(friday)).isTrue();
  }

  @Test
  void shouldNotOverwriteWhatSomebodyElseChangedMeanwhile() {
    CalendarLayer seen = correcting.own(ZJG);
    close("别人的安排", FRIDAY, FRIDAY);
    String others = documents.find(ZJG, "calendar.yaml").orElseThrow();

    assertThatThrownBy(() -> correcting.add(ZJG, seen, "台风停工", TUESDAY, TUESDAY, List.of(), null))
        .hasFieldOrPropertyWithValue("code", "calendar-changed-meanwhile");
    LocalDays flood = seen.days().getFirst();
    assertThatThrownBy(() -> correcting.takeBack(ZJG, seen, flood, null))
        .hasFieldOrPropertyWithValue("code", "calendar-changed-meanwhile");

    assertThat(documents.find(ZJG, "calendar.yaml")).contains(others);
  }

  @Test
  void shouldTellHowManyLimitsEndFromTheDayOn() {
    // given one declared change, to be answered by a day, in one of the counties
    changes.insert(ZJG, SampleRows.change(ZJG, "一"));
    LocalDate due = changes.find(ZJG, "one").orElseThrow().answerBy();

    assertThat(correcting.openSince(ZJG, due)).isEqualTo(1);
    assertThat(correcting.openSince(ZJG, due.plusDays(1))).isZero();
    assertThat(correcting.openSince(KS, due)).isZero();
  }

  private void close(String name, LocalDate from, LocalDate to) {
    correcting.add(ZJG, correcting.own(ZJG), name, from, to, List.of(), null);
  }

  private void add(String name, LocalDate day, List<TimeSpan> hours) {
    correcting.add(ZJG, correcting.own(ZJG), name, day, day, hours, null);
  }

  private static List<TimeSpan> hours(String... spans) {
    return List.of(spans).stream().map(TimeSpan::parse).toList();
  }
}
