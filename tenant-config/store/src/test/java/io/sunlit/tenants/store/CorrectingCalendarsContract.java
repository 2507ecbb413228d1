package io.sunlit.tenants.store;

import static io.sunlit.tenants.store.CalendarCorrection.Kind.ADDED;
import static io.sunlit.tenants.store.CalendarCorrection.Kind.TAKEN_BACK;
import static io.sunlit.tenants.store.StoreTestApplication.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.Officer;
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
  private static final LocalDate FLOOD = LocalDate.of(2026, 6, 10);
  private static final Officer BY = officer(ZJG, "张家港市", "zjg-review");

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
    close("防汛", FLOOD, FLOOD.plusDays(2));
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
    takeBack(typhoon, null);
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
      takeBack(entry, null);
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
                    BY,
                    correcting.own(ZJG),
                    new LocalDays(
                        name, from, to, hours == null ? List.of() : hours(hours.split("\\+"))),
                    belated))
        .hasFieldOrPropertyWithValue("code", code);

    assertThat(documents.find(ZJG, "calendar.yaml")).contains(before);
  }

  @Test
  void shouldCorrectADayThatHasPassedWithTheReasonOnRecord() {
    LocalDate friday = LocalDate.of(2026, 2, 27);
    correcting.add(
        BY, correcting.own(ZJG), new LocalDays("大雪停工", friday, friday, List.of()), "张政办〔2026〕7号");

    LocalDays entry = correcting.own(ZJG).on(friday).orElseThrow();
    assertThat(entry.name()).isEqualTo("大雪停工（补录：张政办〔2026〕7号）");
    assertThat(calendars.now(ZJG).isWorkingDay(friday)).isFalse();
    assertThatThrownBy(() -> takeBack(entry, null))
        .hasFieldOrPropertyWithValue("code", "calendar-day-passed");
    takeBack(entry, "录错了日期");
    assertThat(calendars.now(ZJG).isWorkingDay(friday)).isTrue();
  }

  @Test
  void shouldNotOverwriteWhatSomebodyElseChangedMeanwhile() {
    CalendarLayer seen = correcting.own(ZJG);
    close("别人的安排", FRIDAY, FRIDAY);
    String others = documents.find(ZJG, "calendar.yaml").orElseThrow();

    assertThatThrownBy(() -> correcting.add(BY, seen, closed("台风停工", TUESDAY, TUESDAY), null))
        .hasFieldOrPropertyWithValue("code", "calendar-changed-meanwhile");
    LocalDays flood = seen.days().getFirst();
    assertThatThrownBy(() -> correcting.takeBack(BY, seen, flood.from(), flood.to(), null))
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

  @Test
  void shouldTakeBackSomeDaysOfAnEntryAndLeaveTheOthers() {
    LocalDays flood = correcting.own(ZJG).on(FLOOD).orElseThrow();

    // the flood is over a day early
    correcting.takeBack(BY, correcting.own(ZJG), flood.to(), flood.to(), null);

    assertThat(correcting.own(ZJG).days()).containsExactly(closed("防汛", FLOOD, FLOOD.plusDays(1)));
    assertThat(calendars.now(ZJG).isWorkingDay(FLOOD.plusDays(2))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // first and last of the days, counted from the first of the entry, which has three
    "-1, 1",
    "0, 3",
    "2, 1",
    "3, 4",
  })
  void shouldNotTakeBackDaysThatAreNoneOfTheEntry(int first, int last) {
    LocalDays flood = correcting.own(ZJG).on(FLOOD).orElseThrow();

    assertThatThrownBy(
            () ->
                correcting.takeBack(
                    BY, correcting.own(ZJG), FLOOD.plusDays(first), FLOOD.plusDays(last), null))
        .hasFieldOrPropertyWithValue("code", "calendar-days-not-of-entry");

    assertThat(correcting.own(ZJG).days()).containsExactly(flood);
  }

  @Test
  void shouldAskNoReasonForTheDaysToComeOfAnEntryThatHasBegun() {
    LocalDate friday = LocalDate.of(2026, 2, 27);
    correcting.add(
        BY, correcting.own(ZJG), new LocalDays("大雪停工", friday, TUESDAY, List.of()), "晚了");

    correcting.takeBack(BY, correcting.own(ZJG), TUESDAY, TUESDAY, null);

    assertThat(calendars.now(ZJG).isWorkingDay(TUESDAY)).isTrue();
    assertThat(calendars.now(ZJG).isWorkingDay(TODAY)).isFalse();
  }

  @Test
  void shouldKeepOnRecordWhoCorrectedWhichDaysAndWhy() {
    LocalDate friday = LocalDate.of(2026, 2, 27);
    add("半天", FRIDAY, hours("09:00-12:00", "13:00-15:00"));
    correcting.add(
        BY, correcting.own(ZJG), new LocalDays("大雪停工", friday, friday, List.of()), "张政办〔2026〕7号");
    takeBack(correcting.own(ZJG).on(FRIDAY).orElseThrow(), null);

    assertThat(corrections.page(ZJG, 0, 10).rows())
        .extracting(
            CalendarCorrection::kind,
            CalendarCorrection::days,
            CalendarCorrection::belated,
            CalendarCorrection::by,
            CalendarCorrection::at)
        .containsExactlyInAnyOrder(
            tuple(ADDED, closed("防汛", FLOOD, FLOOD.plusDays(2)), null, "zjg-review", NOW),
            tuple(ADDED, halfDay(), null, "zjg-review", NOW),
            tuple(ADDED, closed("大雪停工", friday, friday), "张政办〔2026〕7号", "zjg-review", NOW),
            tuple(TAKEN_BACK, halfDay(), null, "zjg-review", NOW));
    assertThat(corrections.page(KS, 0, 10).rows()).isEmpty();
  }

  @Test
  void shouldKeepOnRecordWhatFilesChangedOfTheDays() {
    CountyConfiguration running = reading.find(ZJG).orElseThrow();
    LocalDays typhoon = closed("台风停工", TUESDAY, TUESDAY);

    applying.applyExactly(List.of(with(running, List.of(typhoon))));
    applying.applyExactly(List.of(with(running, List.of(typhoon))));
    applying.applyExactly(List.of(with(running, List.of())));

    assertThat(corrections.page(ZJG, 0, 10).rows())
        .filteredOn(correction -> correction.by() == null)
        .extracting(CalendarCorrection::kind, CalendarCorrection::days)
        .containsExactlyInAnyOrder(
            tuple(TAKEN_BACK, closed("防汛", FLOOD, FLOOD.plusDays(2))),
            tuple(ADDED, typhoon),
            tuple(TAKEN_BACK, typhoon));
  }

  private static CountyConfiguration with(CountyConfiguration running, List<LocalDays> days) {
    return new CountyConfiguration(
        running.county(),
        running.departments(),
        running.posts(),
        running.officers(),
        running.demoOfficers(),
        running.items(),
        running.overlays(),
        running.bindings(),
        new CalendarLayer(running.calendar().name(), List.of(), days, List.of()),
        running.codeSchemes());
  }

  private static LocalDays halfDay() {
    return new LocalDays("半天", FRIDAY, FRIDAY, hours("09:00-12:00", "13:00-15:00"));
  }

  private static LocalDays closed(String name, LocalDate from, LocalDate to) {
    return new LocalDays(name, from, to, List.of());
  }

  private void close(String name, LocalDate from, LocalDate to) {
    correcting.add(BY, correcting.own(ZJG), closed(name, from, to), null);
  }

  private void add(String name, LocalDate day, List<TimeSpan> hours) {
    correcting.add(BY, correcting.own(ZJG), new LocalDays(name, day, day, hours), null);
  }

  private void takeBack(LocalDays entry, @Nullable String belated) {
    correcting.takeBack(BY, correcting.own(ZJG), entry.from(), entry.to(), belated);
  }

  private static List<TimeSpan> hours(String... spans) {
    return List.of(spans).stream().map(TimeSpan::parse).toList();
  }
}
