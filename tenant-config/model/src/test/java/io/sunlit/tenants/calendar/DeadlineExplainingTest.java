package io.sunlit.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.ExplainedDeadline.ExplainedDay;
import io.sunlit.tenants.configuration.CalendarFile;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineExplainingTest {

  private static final WorkingCalendar CALENDAR =
      CalendarFile.readAll(
          ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants/calendars/cn")));

  private final NaiveCounting naive = new NaiveCounting();

  @Test
  void shouldLeaveOutTheDaysOfAStop() {
    Deadline deadline =
        CALENDAR.deadline(question("2026-03-02", "20wd", "2026-03-09/2026-03-20", ""));

    assertThat(deadline).isEqualTo(new Deadline(LocalDate.parse("2026-04-14"), false));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // start,     limit, stops,                                        extensions, end
        "2026-02-13,  20wd,  -,                                            -,          2026-03-19",
        "2026-02-13,  20wd,  -,                                            10wd,       2026-04-02",
        // overlapping stops count once
        "2026-03-02,  20wd,  2026-03-09/2026-03-13 2026-03-11/2026-03-20,  -,          2026-04-14",
        "2026-03-02,  20wd,  2026-03-16/2026-03-20 2026-03-09/2026-03-15,  -,          2026-04-14",
        // a stop over days off takes nothing away
        "2026-02-13,  5wd,   2026-02-15/2026-02-23,                        -,          2026-02-27",
        // a stop after the deadline, and one before the start, change nothing
        "2026-03-02,  5wd,   2026-03-10/2026-03-31,                        -,          2026-03-09",
        "2026-03-02,  5wd,   2026-01-10/2026-03-02,                        -,          2026-03-09",
        // a stop that begins the day after the start
        "2026-03-02,  1wd,   2026-03-03/2026-03-03,                        -,          2026-03-04",
        "2026-03-02,  10d,   2026-03-03/2026-03-05,                        -,          2026-03-16",
        "2026-03-02,  10d,   -,                                            5d,         2026-03-17",
        "2026-03-02,  10d,   -,                                            5wd,        2026-03-19",
        "2026-03-02,  5wd,   -,                                            10d,        2026-03-19",
      })
  void shouldCountStopsAndExtensions(
      LocalDate start,
      String limit,
      @Nullable String stops,
      @Nullable String extensions,
      LocalDate expected) {
    DeadlineQuestion question =
        question(
            start.toString(),
            limit,
            stops == null ? "" : stops,
            extensions == null ? "" : extensions);

    assertThat(CALENDAR.deadline(question).date()).isEqualTo(expected);
    assertThat(naive.end(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 7wh,  2026-03-03T10:00",
    "2026-03-02T11:30, 1wh,  2026-03-02T13:30",
    "2026-03-02T09:00, 7wh,  2026-03-02T17:00",
    "2026-03-02T17:30, 7wh,  2026-03-03T17:00",
    "2026-02-14T16:00, 2wh,  2026-02-24T10:00",
    "2026-03-06T16:00, 24h,  2026-03-07T16:00",
    "2026-03-06T00:00, 24h,  2026-03-07T00:00",
    "2026-12-31T16:30, 7wh,  2027-01-01T16:30",
    // to the second, also over the break at noon
    "2026-03-02T11:59:30, 1wh, 2026-03-02T13:59:30",
    "2026-03-02T16:59:30, 1wh, 2026-03-03T09:59:30",
    "2026-03-06T16:00:15, 24h, 2026-03-07T16:00:15",
  })
  void shouldCountHoursToTheMinute(LocalDateTime start, String limit, LocalDateTime expected) {
    ExplainedDeadline explained =
        CALENDAR.explain(
            new DeadlineQuestion(
                start.toLocalDate(),
                start.toLocalTime(),
                TimeLimit.parse(limit),
                List.of(),
                List.of()));

    assertThat(explained.moment()).isEqualTo(expected);
    assertThat(explained.deadline().date()).isEqualTo(expected.minusNanos(1).toLocalDate());
    assertThat(explained.deadline().provisional()).isEqualTo(expected.getYear() == 2027);
  }

  @Test
  void shouldExplainEveryDayInPlainWords() {
    ExplainedDeadline explained =
        CALENDAR.explain(question("2026-02-13", "2wd", "2026-02-24/2026-02-24", "1wd"));

    assertThat(explained.days())
        .extracting(day -> day.date() + (day.counts() ? " + " : " - ") + day.whyZh())
        .containsExactly(
            "2026-02-13 - 起算当日不计入",
            "2026-02-14 + 第1个工作日（春节调休上班）",
            "2026-02-15 - 春节放假，不计入",
            "2026-02-16 - 春节放假，不计入",
            "2026-02-17 - 春节放假，不计入",
            "2026-02-18 - 春节放假，不计入",
            "2026-02-19 - 春节放假，不计入",
            "2026-02-20 - 春节放假，不计入",
            "2026-02-21 - 春节放假，不计入",
            "2026-02-22 - 春节放假，不计入",
            "2026-02-23 - 春节放假，不计入",
            "2026-02-24 - 专家评审期间，不计入",
            "2026-02-25 + 第2个工作日",
            "2026-02-26 + 第3个工作日（延期）");
    assertThat(explained.deadline().date()).isEqualTo(LocalDate.parse("2026-02-26"));
  }

  @ParameterizedTest
  @CsvSource({
    // calendar days do not ask for holidays, unless they end in a year without them
    "2026-12-01, 10d, false",
    "2026-12-20, 10d, false",
    "2026-12-20, 20d, true",
    "2023-12-20, 20d, false",
    "2023-12-20, 20wd, true",
    // 31 December is a Thursday
    "2026-12-30, 1d, false",
    "2026-12-31, 24h, false",
  })
  void shouldCallCalendarDaysProvisionalOnlyWhereTheyEnd(
      String start, String limit, boolean provisional) {
    assertThat(CALENDAR.deadline(question(start, limit, "", "")).provisional())
        .isEqualTo(provisional);
  }

  @Test
  void shouldSayThatADateMayMove() {
    assertThat(CALENDAR.explain(question("2026-12-31", "1wd", "", "")).days())
        .extracting(ExplainedDay::whyZh)
        .containsExactly("起算当日不计入", "第1个工作日（当年放假安排尚未公布，暂计）");
  }

  @Test
  void shouldExplainALimitInCalendarDaysThatMovesOnFromADayOff() {
    assertThat(CALENDAR.explain(question("2026-03-05", "2d", "", "")).days())
        .extracting(ExplainedDay::whyZh)
        .containsExactly("起算当日不计入", "第1日", "第2日，期满；周六休息，顺延", "周日休息，继续顺延", "顺延到这一天期满");
  }

  @Test
  void shouldExplainHours() {
    ExplainedDeadline explained =
        CALENDAR.explain(
            new DeadlineQuestion(
                LocalDate.parse("2026-03-06"),
                LocalTime.of(16, 30),
                TimeLimit.parse("4wh"),
                List.of(),
                List.of()));

    assertThat(explained.days())
        .extracting(ExplainedDay::whyZh)
        .containsExactly("计30分钟", "周六休息，不计入", "周日休息，不计入", "计3小时30分钟");
    assertThat(explained.moment()).isEqualTo(LocalDateTime.parse("2026-03-09T13:30"));
  }

  @Test
  void shouldAgreeWithCountingByHand() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      DeadlineQuestion question = anyQuestion(random);
      LocalDate expected = naive.end(question);
      ExplainedDeadline explained = CALENDAR.explain(question);

      assertThat(CALENDAR.deadline(question).date())
          .as("%s, seed %d", question, seed)
          .isEqualTo(expected);
      assertThat(explained.deadline()).isEqualTo(CALENDAR.deadline(question));
      assertThat(explained.days().getLast().date()).isEqualTo(expected);
      assertThat(explained.days().stream().filter(ExplainedDay::counts).count())
          .as("%s, seed %d", question, seed)
          .isEqualTo(
              Stream.concat(Stream.of(question.limit()), question.extensions().stream())
                  .mapToInt(TimeLimit::amount)
                  .sum());
    }
  }

  @Test
  void shouldAgreeWithCountingHoursByHand() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      LocalDateTime start =
          LocalDate.of(2024, 1, 1)
              .plusDays(random.nextInt(1000))
              .atStartOfDay()
              .plusMinutes(random.nextInt(24 * 60));
      TimeLimit limit =
          new TimeLimit(
              1 + random.nextInt(60),
              random.nextBoolean() ? LimitUnit.HOURS : LimitUnit.WORKING_HOURS);
      List<Stop> stops = anyStops(random, start.toLocalDate());
      DeadlineQuestion question =
          new DeadlineQuestion(start.toLocalDate(), start.toLocalTime(), limit, stops, List.of());

      assertThat(CALENDAR.explain(question).moment())
          .as("%s, seed %d", question, seed)
          .isEqualTo(naive.moment(start, limit, stops));
    }
  }

  private static DeadlineQuestion anyQuestion(Random random) {
    LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
    List<TimeLimit> extensions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      extensions.add(anyLimit(random));
    }
    return new DeadlineQuestion(start, null, anyLimit(random), anyStops(random, start), extensions);
  }

  private static TimeLimit anyLimit(Random random) {
    return new TimeLimit(
        1 + random.nextInt(30),
        random.nextInt(3) == 0 ? LimitUnit.CALENDAR_DAYS : LimitUnit.WORKING_DAYS);
  }

  private static List<Stop> anyStops(Random random, LocalDate start) {
    List<Stop> stops = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate from = start.plusDays(random.nextInt(40) - 5);
      stops.add(new Stop(from, from.plusDays(random.nextInt(15)), "公示"));
    }
    return stops;
  }

  private static DeadlineQuestion question(
      String start, String limit, String stops, String extensions) {
    List<Stop> stopped = new ArrayList<>();
    for (String stop : words(stops)) {
      stopped.add(
          new Stop(
              LocalDate.parse(stop.substring(0, 10)), LocalDate.parse(stop.substring(11)), "专家评审"));
    }
    return new DeadlineQuestion(
        LocalDate.parse(start),
        null,
        TimeLimit.parse(limit),
        stopped,
        words(extensions).stream().map(TimeLimit::parse).toList());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
