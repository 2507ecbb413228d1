package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.Deadline;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.CountyDocuments;
import io.sunlit.tenants.store.DeadlineRun;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.MovableDeadlines;
import io.sunlit.tenants.store.MovedDeadline;
import io.sunlit.tenants.store.OpenDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Open deadlines follow a correction of the calendar, whichever database keeps them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecomputedDeadlines {

  static final TenantId ZJG = new TenantId("320582");
  static final TenantId KS = new TenantId("320583");
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final String CLOSED_ON_10_MARCH =
      "closures:\n  - { name: 停电检修, from: 2026-03-10, to: 2026-03-10 }\n";
  private static final String CLOSED_ON_11_MARCH = CLOSED_ON_10_MARCH.replace("-10", "-11");

  private StoreContext store;
  private JdbcClient jdbc;
  private DeadlineRuns runs;
  private DeadlineRows rows;

  abstract String url() throws IOException;

  @BeforeAll
  void open() throws IOException {
    store = StoreContext.open(url());
    jdbc = store.get(JdbcClient.class);
    runs = store.get(DeadlineRuns.class);
    rows = new DeadlineRows(jdbc);
  }

  @AfterAll
  void close() throws IOException {
    store.close();
  }

  @BeforeEach
  void twoCounties() {
    rows.clear();
    for (TenantId tenant : List.of(ZJG, KS)) {
      store.get(Counties.class).save(tenant, new County(tenant, tenant.value(), "县" + tenant));
      store.get(CountyDocuments.class).remove(tenant, "calendar.yaml");
    }
  }

  private void correct(TenantId tenant, String calendar) {
    store.get(CountyDocuments.class).save(tenant, "calendar.yaml", calendar);
  }

  private Recomputed recompute(TenantId tenant) {
    return store.get(RecomputingDeadlines.class).run(tenant).orElseThrow();
  }

  private void assertNothingToDo(TenantId tenant) {
    assertThat(store.get(RecomputingDeadlines.class).run(tenant)).isEmpty();
  }

  private void everyKind(TenantId tenant) {
    rows.caseFile(tenant, "C-1", "ACCEPTED", START, "20wd", LocalDate.of(2026, 3, 30));
    rows.caseFile(tenant, "C-2", "APPROVED", START, "20wd", LocalDate.of(2026, 3, 30));
    rows.step(tenant, tenant + "-W-1", "OPEN", START, "10wd", LocalDate.of(2026, 3, 16));
    rows.step(tenant, tenant + "-W-2", "CLAIMED", START, "10wd", LocalDate.of(2026, 3, 16));
    rows.step(tenant, tenant + "-W-3", "DONE", START, "10wd", LocalDate.of(2026, 3, 16));
    rows.step(tenant, tenant + "-W-4", "OPEN", START, "3wd", LocalDate.of(2026, 3, 5));
    rows.step(tenant, tenant + "-W-5", "OPEN", null, null, LocalDate.of(2026, 3, 16));
    rows.participant(tenant, "J-1", "C-1-1", "WAITING", "8wd", LocalDate.of(2026, 3, 12));
    rows.participant(tenant, "J-2", "C-1-2", "AGREED", "8wd", LocalDate.of(2026, 3, 12));
    rows.change(tenant, "D-1", "DECLARED", START.minusDays(2), LocalDate.of(2026, 3, 10));
    rows.change(tenant, "D-2", "CONFIRMED", START.minusDays(2), LocalDate.of(2026, 3, 10));
  }

  /** Corrects the calendar, and has all moved by statements of the given client. */
  void recomputeEveryKindThrough(JdbcClient client) {
    everyKind(ZJG);
    recompute(ZJG);
    correct(ZJG, CLOSED_ON_10_MARCH);
    assertThat(
            recomputing(new MovableDeadlines(client), new DeadlineRuns(client), Clock.systemUTC())
                .run(ZJG)
                .orElseThrow()
                .run()
                .moved())
        .isEqualTo(6);
  }

  StoreContext store() {
    return store;
  }

  @Test
  void shouldMoveEveryKindOfOpenDeadlineAndSayWhy() {
    // given deadlines counted by the calendar that was
    for (TenantId tenant : List.of(ZJG, KS)) {
      everyKind(tenant);
      assertThat(recompute(tenant).run().moved()).isZero();
    }

    // when one county is closed for a day
    correct(ZJG, CLOSED_ON_10_MARCH);
    DeadlineRun run = recompute(ZJG).run();

    // then what is open moved, and nothing else
    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-1")).isEqualTo("2026-03-31");
    assertThat(rows.due(ZJG, "case_file", "statutory_due", "C-1")).isEqualTo("2026-03-31");
    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-2")).isEqualTo("2026-03-30");
    assertThat(rows.due(ZJG, "work_item", "due_on", ZJG + "-W-1")).isEqualTo("2026-03-17");
    assertThat(rows.due(ZJG, "work_item", "due_on", ZJG + "-W-2")).isEqualTo("2026-03-17");
    assertThat(rows.due(ZJG, "work_item", "due_on", ZJG + "-W-3")).isEqualTo("2026-03-16");
    assertThat(rows.due(ZJG, "work_item", "due_on", ZJG + "-W-4")).isEqualTo("2026-03-05");
    assertThat(rows.due(ZJG, "work_item", "due_on", ZJG + "-W-5")).isEqualTo("2026-03-16");
    assertThat(rows.due(ZJG, "joint_participant", "due_on", "C-1-1")).isEqualTo("2026-03-13");
    assertThat(rows.due(ZJG, "joint_participant", "due_on", "C-1-2")).isEqualTo("2026-03-12");
    assertThat(rows.due(ZJG, "item_change", "answer_by", "D-1")).isEqualTo("2026-03-11");
    assertThat(rows.due(ZJG, "item_change", "answer_by", "D-2")).isEqualTo("2026-03-10");
    assertThat(run.moved()).isEqualTo(6);
    List<MovedDeadline> moves = runs.moves(ZJG, run, 0, 100).rows();
    assertThat(moves)
        .extracting(MovedDeadline::kind)
        .containsExactlyInAnyOrder(
            "promised", "statutory", "step", "step", "participant", "change-answer");
    assertThat(moves)
        .allSatisfy(move -> assertThat(move.whyZh()).isEqualTo("工作日历已更正：2026-03-10改为休息日"));
    // and the other county is as it was
    assertNothingToDo(KS);
    assertThat(rows.due(KS, "case_file", "promised_due", "C-1")).isEqualTo("2026-03-30");
  }

  @Test
  void shouldLeaveOutTheDaysOnWhichAClockStood() {
    // given a limit that stood from the 9th to the 20th, and one that still stands
    RunningLimit stood =
        RunningLimit.of(
            store.get(CountyCalendars.class).of(ZJG),
            DeadlineQuestion.of(START, "20wd 2026-03-09/2026-03-20"));
    assertThat(stood.due()).as("domain.md 9.4").isEqualTo("2026-04-14");
    rows.participant(ZJG, "J-1", "C-1-1", "WAITING", "20wd 2026-03-09/2026-03-20", stood.due());
    rows.participant(ZJG, "J-2", "C-1-2", "SUPPLEMENTING", "8wd", LocalDate.of(2026, 3, 12));
    recompute(ZJG);

    // when the office is closed on a day on which the first stood anyway
    correct(ZJG, CLOSED_ON_10_MARCH);
    recompute(ZJG);

    // then
    assertThat(rows.due(ZJG, "joint_participant", "due_on", "C-1-1")).isEqualTo("2026-04-14");
    assertThat(rows.due(ZJG, "joint_participant", "due_on", "C-1-2")).isEqualTo("2026-03-13");
    assertThat(rows.due(ZJG, "joint_participant", "paused_on", "C-1-2")).isEqualTo("2026-03-06");
  }

  @Test
  void shouldDoNothingASecondTimeAndMoveBackWhenTheCorrectionIsTakenBack() {
    rows.caseFile(ZJG, "C-1", "ACCEPTED", START, "20wd", LocalDate.of(2026, 3, 30));
    recompute(ZJG);
    correct(ZJG, CLOSED_ON_10_MARCH);

    assertThat(recompute(ZJG).run().moved()).isEqualTo(2);
    assertNothingToDo(ZJG);

    store.get(CountyDocuments.class).remove(ZJG, "calendar.yaml");
    DeadlineRun back = recompute(ZJG).run();
    assertThat(back.moved()).isEqualTo(2);
    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-1")).isEqualTo("2026-03-30");
    assertThat(runs.moves(ZJG, back, 0, 1).rows().getFirst().whyEn())
        .isEqualTo("the working calendar was corrected: 2026-03-10 is a working day");
  }

  @Test
  void shouldConfirmADateThatMayNoLongerMove() {
    rows.caseFile(ZJG, "C-1", "ACCEPTED", START, "20wd", LocalDate.of(2026, 3, 30));
    jdbc.sql("update case_file set promised_provisional = 1").update();

    DeadlineRun run = recompute(ZJG).run();

    assertThat(run.moved()).isZero();
    assertThat(run.confirmed()).isEqualTo(1);
    assertThat(jdbc.sql("select promised_provisional from case_file").query(Integer.class).single())
        .isZero();
  }

  @Test
  void shouldEndRightWhenItWasKilledInTheMiddle() {
    recompute(ZJG);
    int cases = 200;
    for (int i = 0; i < cases; i++) {
      rows.caseFile(
          ZJG, "C-%04d".formatted(i), "ACCEPTED", START, "20wd", LocalDate.of(2026, 3, 30));
    }
    correct(ZJG, CLOSED_ON_10_MARCH);
    AtomicInteger calls = new AtomicInteger();
    RecomputingDeadlines dying =
        recomputing(
            new Deadlines() {
              @Override
              public void move(TenantId tenant, OpenDeadlines where, List<Row> rows, Deadline to) {
                super.move(tenant, where, rows, to);
                if (calls.incrementAndGet() == 4) {
                  throw new IllegalStateException("the power went out");
                }
              }
            });

    assertThatThrownBy(() -> dying.run(ZJG)).hasMessage("the power went out");
    DeadlineRun halfway = runs.latest(ZJG).orElseThrow();
    assertThat(halfway.state()).isEqualTo(DeadlineRun.State.COUNTING);
    assertThat(halfway.moved()).as("the fourth batch is undone").isEqualTo(60);

    DeadlineRun run = recompute(ZJG).run();

    assertThat(run.id()).isEqualTo(halfway.id());
    assertThat(run.state()).isEqualTo(DeadlineRun.State.COUNTED);
    assertThat(run.moved()).as("each once").isEqualTo(2 * cases);
    assertThat(runs.moves(ZJG, run, 0, 10).total()).isEqualTo(2L * cases);
    assertThat(
            jdbc.sql("select count(*) from case_file where promised_due = ? and statutory_due = ?")
                .params(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31))
                .query(Integer.class)
                .single())
        .isEqualTo(cases);
  }

  @Test
  void shouldFollowACalendarThatIsCorrectedAgainWhileItCounts() {
    rows.caseFile(ZJG, "C-1", "ACCEPTED", START, "20wd", LocalDate.of(2026, 3, 30));
    recompute(ZJG);
    correct(ZJG, CLOSED_ON_10_MARCH);
    RecomputingDeadlines slow =
        recomputing(
            new Deadlines() {
              @Override
              public void move(TenantId tenant, OpenDeadlines where, List<Row> rows, Deadline to) {
                throw new IllegalStateException("stopped");
              }
            });
    assertThatThrownBy(() -> slow.run(ZJG)).hasMessage("stopped");

    correct(ZJG, CLOSED_ON_11_MARCH);
    DeadlineRun run = recompute(ZJG).run();

    assertThat(run.moved()).isEqualTo(2);
    assertThat(runs.moves(ZJG, run, 0, 1).rows().getFirst().whyZh())
        .as("against the calendar by which all were counted last")
        .isEqualTo("工作日历已更正：2026-03-11改为休息日");
  }

  @Test
  void shouldWaitForNobodyAndComeBackToWhatSomebodyWasAtWorkOn() {
    recompute(ZJG);
    for (int i = 0; i < 30; i++) {
      rows.step(ZJG, "W-%04d".formatted(i), "OPEN", START, "10wd", LocalDate.of(2026, 3, 16));
    }
    correct(ZJG, CLOSED_ON_10_MARCH);
    RecomputingDeadlines meanwhile =
        recomputing(
            new Deadlines() {
              @Override
              public List<Row> lock(
                  TenantId tenant, OpenDeadlines where, String state, List<Row> read) {
                CompletableFuture.runAsync(() -> rows.complete(ZJG, "W-0007")).join();
                return super.lock(tenant, where, state, read);
              }
            });
    // given somebody who has a work item locked until the first look is over
    Recomputed first =
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
            .execute(
                status -> {
                  jdbc.sql("select id from work_item where id = 'W-0003' for update")
                      .query()
                      .listOfRows();
                  return CompletableFuture.supplyAsync(() -> meanwhile.run(ZJG).orElseThrow())
                      .join();
                });

    assertThat(first.run().moved()).isEqualTo(28);
    assertThat(rows.due(ZJG, "work_item", "due_on", "W-0007")).as("done").isEqualTo("2026-03-16");
    assertThat(rows.due(ZJG, "work_item", "due_on", "W-0003")).isEqualTo("2026-03-16");
    assertThat(rows.due(ZJG, "work_item", "due_on", "W-0008")).isEqualTo("2026-03-17");

    // when it looks once more a minute later
    RecomputingDeadlines later =
        recomputing(
            new Deadlines(), runs, Clock.offset(store.get(Clock.class), Duration.ofSeconds(61)));
    DeadlineRun run = later.run(ZJG).orElseThrow().run();

    assertThat(run.id()).isEqualTo(first.run().id());
    assertThat(run.state()).isEqualTo(DeadlineRun.State.DONE);
    assertThat(run.moved()).isEqualTo(29);
    assertThat(rows.due(ZJG, "work_item", "due_on", "W-0003")).isEqualTo("2026-03-17");
    assertThat(later.run(ZJG)).isEmpty();
  }

  @Test
  void shouldCountADocumentThatIsOwedFromTheDayOfTheSilence() {
    rows.caseFile(ZJG, "C-1", "ACCEPTED", START, "1wd", LocalDate.of(2026, 3, 10));
    jdbc.sql("update case_file set promised_from = ?, statutory_terms = null")
        .param(LocalDate.of(2026, 3, 9))
        .update();
    recompute(ZJG);
    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-1")).isEqualTo("2026-03-10");

    correct(ZJG, CLOSED_ON_10_MARCH);
    recompute(ZJG);

    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-1")).isEqualTo("2026-03-11");
  }

  @Test
  void shouldAgreeWithCountingDayByDay() {
    recompute(ZJG);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      LocalDate start = LocalDate.of(2026, 1, 4).plusDays(random.nextInt(300));
      rows.caseFile(
          ZJG,
          "C-%04d".formatted(i),
          "ACCEPTED",
          start,
          (1 + random.nextInt(40)) + "wd",
          start.plusDays(9));
    }
    correct(ZJG, CLOSED_ON_10_MARCH);
    recompute(ZJG);

    var calendar = store.get(CountyCalendars.class).of(ZJG);
    jdbc.sql("select accepted_on, promised_terms, promised_due from case_file")
        .query(
            row -> {
              LocalDate day = row.getObject(1, LocalDate.class);
              for (int left = TimeLimit.parse(row.getString(2)).amount(); left > 0; ) {
                day = day.plusDays(1);
                left -= calendar.isWorkingDay(day) ? 1 : 0;
              }
              assertThat(row.getObject(3, LocalDate.class)).as("seed %d", seed).isEqualTo(day);
            });
  }

  /** The tables of the store, to come between. */
  private class Deadlines extends MovableDeadlines {
    Deadlines() {
      super(jdbc);
    }
  }

  private RecomputingDeadlines recomputing(MovableDeadlines deadlines) {
    return recomputing(deadlines, runs, store.get(Clock.class));
  }

  /** Batches of 20, through the given tables. */
  private RecomputingDeadlines recomputing(
      MovableDeadlines deadlines, DeadlineRuns runs, Clock clock) {
    return new RecomputingDeadlines(
        store.get(Counties.class),
        store.get(CountyCalendars.class),
        store.all(OpenDeadlines.class),
        deadlines,
        runs,
        new TransactionTemplate(store.get(PlatformTransactionManager.class)),
        clock,
        20);
  }
}
