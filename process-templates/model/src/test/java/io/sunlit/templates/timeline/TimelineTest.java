package io.sunlit.templates.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.timeline.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate START = LocalDate.of(2026, 9, 18);

  /** What the autumn of 2026 brings: Sunday 20 September works, 25 to 27 and 1 to 7 are off. */
  private static final Set<LocalDate> OFF =
      Set.of(
          LocalDate.of(2026, 9, 25),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 2),
          LocalDate.of(2026, 10, 5),
          LocalDate.of(2026, 10, 6),
          LocalDate.of(2026, 10, 7));

  private static final Set<LocalDate> MADE_UP =
      Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));

  private static boolean works(LocalDate day) {
    return MADE_UP.contains(day) || (day.getDayOfWeek().getValue() < 6 && !OFF.contains(day));
  }

  private static LocalDate ending(LocalDate from, TimeLimit limit) {
    LocalDate day = from;
    for (int left = limit.amount(); left > 0; ) {
      day = day.plusDays(1);
      left -= limit.unit() == LimitUnit.CALENDAR_DAYS || works(day) ? 1 : 0;
    }
    return day;
  }

  private static final Flow FLOW =
      FlowXml.process("P")
          .start("Start", null)
          .step(
              "Task_A",
              "stage='acceptance' post='window' limit='5wd' actions='accept refuse-acceptance'")
          .gateway("Gateway_A", "Flow_No")
          .joint(
              "Joint_A",
              "lead='a' policy='all-must-agree'",
              "department='a' item='A' limit='3wd'",
              "department='b' item='B' limit='10d' defaultConsent='overtime' defaultBasis='第九条'",
              "department='c' item='C' kind='optional' limit='60wd'")
          .step("Task_D", "stage='decision' post='decision' limit='1wd' actions='approve refuse'")
          .end("End")
          .end("End_No")
          .flow("Flow_1", "Start", "Task_A")
          .flow("Flow_2", "Task_A", "Gateway_A")
          .flow("Flow_Yes", "Gateway_A", "Joint_A", "=Task_A = \"accept\"")
          .flow("Flow_No", "Gateway_A", "End_No")
          .flow("Flow_3", "Joint_A", "Task_D")
          .flow("Flow_4", "Task_D", "End")
          .read();

  private static List<TimelineEntry> timeline(Way way, @Nullable TimeLimit promise) {
    return Timeline.of(
        FLOW, way, START, new Timeline.CaseLimits(promise, null, true), TimelineTest::ending);
  }

  private static TimelineEntry entry(List<TimelineEntry> entries, String place) {
    return entries.stream()
        .filter(
            e ->
                place.equals(e.participant() == null ? e.element() : e.participant())
                    || place.equals(e.kind().code()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyStepIsDueAfterTheOneBefore() {
    List<TimelineEntry> entries = timeline(Way.good(), TimeLimit.workingDays(10));

    // 18 September and 5 working days: 20 (works), 21, 22, 23, 24
    assertThat(entry(entries, "Task_A").due()).isEqualTo("2026-09-24");
    assertThat(entry(entries, "Task_A").warning()).isEqualTo("2026-09-23");
    assertThat(entry(entries, "A").due()).isEqualTo("2026-09-30");
    assertThat(entry(entries, "B").due()).isEqualTo("2026-10-04");
    // From 4 October; the optional participant holds nothing up.
    assertThat(entry(entries, "Task_D").from()).isEqualTo("2026-10-04");
    assertThat(entry(entries, "Task_D").due()).isEqualTo("2026-10-08");
    // 28 to 30 September, 8 to 10 and 12 to 15 October.
    assertThat(entry(entries, "promise").from()).isEqualTo("2026-09-24");
    assertThat(entry(entries, "promise").due()).isEqualTo("2026-10-15");
    assertThat(entry(entries, "promise").warning()).isEqualTo("2026-10-14");
    assertThat(entry(entries, "promise").yellow()).isEqualTo("2026-10-14");
    assertThat(entries.getLast().kind()).isEqualTo(Kind.END);
    assertThat(entries.getLast().from()).isEqualTo("2026-10-08");
  }

  @Test
  void silenceIsTold() {
    List<TimelineEntry> entries = timeline(Way.good(), null);

    assertThat(entry(entries, "B").silentConsent()).isEqualTo("2026-10-05");
    assertThat(entry(entries, "B").basis()).isEqualTo("第九条");
    assertThat(entry(entries, "A").silentConsent()).isNull();
    assertThat(entry(entries, "acceptance").silentConsent()).isEqualTo("2026-09-25");
  }

  @Test
  void aWayThatIsChosenIsTaken() {
    List<TimelineEntry> entries =
        timeline(new Way(Map.of("Task_A", List.of("refuse-acceptance")), Map.of()), null);

    assertThat(entries.getLast().element()).isEqualTo("End_No");
    assertThat(entries).noneMatch(e -> "Task_D".equals(e.element()));
  }

  @Test
  void aWayThatNeverEndsIsRefused() {
    Flow circle =
        FlowXml.process("P")
            .start("Start", null)
            .step("Task_A", "stage='review' post='review' actions='complete'")
            .flow("Flow_1", "Start", "Task_A")
            .flow("Flow_2", "Task_A", "Task_A")
            .read();

    assertThatThrownBy(
            () ->
                Timeline.of(
                    circle,
                    Way.good(),
                    START,
                    new Timeline.CaseLimits(null, null, false),
                    TimelineTest::ending))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends");
  }
}
