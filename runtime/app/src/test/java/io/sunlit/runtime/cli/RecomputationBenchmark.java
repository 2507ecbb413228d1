package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyDocuments;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts 100,000 open deadlines again on PostgreSQL after a day off was added before all of them
 * end, while somebody reads an inbox and claims a work item, a hundred times a second.
 */
class RecomputationBenchmark {

  private static final TenantId ZJG = new TenantId("320582");
  private static final int CASES = 25_000;
  private static final int STEPS = 40_000;
  private static final int PARTICIPANTS = 10_000;
  private static final int ALL = 2 * CASES + STEPS + PARTICIPANTS;
  private static final int QUIET_MILLIS = 3000;

  @Test
  void recomputing() throws IOException, InterruptedException {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(3)).start();
        StoreContext store =
            StoreContext.open(
                "jdbc:postgresql://localhost:%d/postgres?user=postgres"
                    .formatted(postgres.getPort()))) {
      JdbcClient jdbc = store.get(JdbcClient.class);
      RecomputingDeadlines recomputing = store.get(RecomputingDeadlines.class);
      store.get(Counties.class).save(ZJG, new County(ZJG, "320582", "张家港市"));
      recomputing.run(ZJG);
      fill(jdbc);
      System.out.printf(
          "load %.1f before it%n",
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      recompute(store, "the first correction, 31 March", "2026-03-31", true);
      recompute(store, "a second one, 30 March", "2026-03-30", false);
      long began = System.nanoTime();
      assertThat(recomputing.run(ZJG)).isEmpty();
      System.out.printf("nothing to do: %.1f ms%n", (System.nanoTime() - began) / 1e6);
    }
  }

  private static void recompute(StoreContext store, String what, String day, boolean anew)
      throws InterruptedException {
    JdbcClient jdbc = store.get(JdbcClient.class);
    Inbox quiet = new Inbox(jdbc);
    LockSupport.parkNanos(QUIET_MILLIS * 1_000_000L);
    quiet.close();
    store
        .get(CountyDocuments.class)
        .save(
            ZJG,
            "calendar.yaml",
            "closures:\n  - { name: 停电检修, from: %1$s, to: %1$s }\n".formatted(day));
    Inbox busy = new Inbox(jdbc);
    double cpu = cpuSeconds();
    long began = System.nanoTime();
    Recomputed done = store.get(RecomputingDeadlines.class).run(ZJG).orElseThrow();
    double seconds = (System.nanoTime() - began) / 1e9;
    cpu = cpuSeconds() - cpu;
    busy.close();
    System.out.printf(
        "%s: %d open deadlines, %d moved: %.1f s (%.1f s of processors,"
            + " database and inbox included)%n  inbox and claim before: %s%n  meanwhile: %s%n",
        what, done.lookedAt(), done.run().moved(), seconds, cpu, quiet, busy);
    assertThat(done.lookedAt()).isGreaterThanOrEqualTo(ALL);
    assertThat(done.run().moved()).isGreaterThanOrEqualTo(anew ? ALL - 100 : 0);
  }

  /** Of this process and of the database that it started. */
  private static double cpuSeconds() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  /** Somebody at work. */
  private static final class Inbox {

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    Inbox(JdbcClient jdbc) {
      thread = Thread.ofPlatform().start(() -> work(jdbc));
    }

    void close() throws InterruptedException {
      over.set(true);
      thread.join();
      Collections.sort(waits);
    }

    private void work(JdbcClient jdbc) {
      for (int i = 1; !over.get(); i++) {
        long began = System.nanoTime();
        jdbc.sql(
                "select * from work_item where tenant_id = '320582' and state = 'OPEN' and department"
                    + " = 'd' and post = 'p7' order by due_on, reached_at, id fetch next 20 rows only")
            .query()
            .listOfRows();
        jdbc.sql("update work_item set claimed_by = ? where tenant_id = '320582' and id = ?")
            .params("somebody", "W-%08d".formatted(i * 37 % STEPS + 1))
            .update();
        waits.add(System.nanoTime() - began);
        LockSupport.parkNanos(10_000_000);
      }
    }

    @Override
    public String toString() {
      return "%d times, p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
          .formatted(
              waits.size(),
              waits.get(waits.size() / 2) / 1e6,
              waits.get(waits.size() * 99 / 100) / 1e6,
              waits.getLast() / 1e6);
    }
  }

  /** Starts on any of twenty days of March, limits that all end after the 31st. */
  private static void fill(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into case_file (tenant_id, case_number, item_code, item_name, department,
              publication_id, applicant_name, application, query_code, received_at, state,
              accepted_on, promised_from, promised_due, statutory_due, promised_provisional, statutory_provisional,
              history_length, history_hash, promised_terms, statutory_terms)
            select '320582', 'C-' || lpad(n::text, 8, '0'), 'I', 'I', 'd', 'p', 'a', '{}', 'q', now(),
              'ACCEPTED', date '2026-03-02' + n % 20, date '2026-03-02' + n % 20, date '2026-04-01',
              date '2026-04-01', 0, 0, 0,
              'h', (25 + n % 3) || 'wd', (30 + n % 5) || 'wd'
            from generate_series(1, ?) n
            """)
        .param(CASES)
        .update();
    jdbc.sql(
            """
            insert into work_item (id, tenant_id, case_number, step_id, step_name, step_key,
              department, post, item_name, applicant_name, state, reached_at, due_on, due_from,
              due_terms)
            select 'W-' || lpad(n::text, 8, '0'), '320582', 'C-1', 's', 's', n, 'd',
              'p' || n % 50, 'I', 'a', 'OPEN', now(), date '2026-04-01', date '2026-03-02' + n % 20,
              (25 + n % 7) || 'wd'
            from generate_series(1, ?) n
            """)
        .param(STEPS)
        .update();
    jdbc.sql(
            """
            insert into joint_participant (tenant_id, joint_case_id, ordinal, department, item_code,
              item_name, kind, state, sub_case_number, due_on, due_from, due_terms)
            select '320582', 'J-' || n, 1, 'd', 'I', 'I', 'MANDATORY', 'WAITING',
              'C-' || lpad(n::text, 8, '0') || '-1', date '2026-04-01', date '2026-03-02' + n % 20,
              (25 + n % 7) || 'wd 2026-03-23/2026-03-24'
            from generate_series(1, ?) n
            """)
        .param(PARTICIPANTS)
        .update();
    jdbc.sql("analyze").update();
  }
}
