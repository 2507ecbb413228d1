package io.sunlit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.oracle.OracleGrammar;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.RunningLimit;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.CountyDocuments;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.MovableDeadlines;
import io.sunlit.tenants.store.OpenDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On H2. */
class RecomputedDeadlinesModuleTest extends RecomputedDeadlines {

  @Override
  String url() {
    return "jdbc:h2:mem:deadlines;DB_CLOSE_DELAY=-1;user=sa";
  }

  @Test
  void shouldSendOnlyStatementsThatOracleReads() {
    Listening listening = new Listening(store().get(DataSource.class));

    recomputeEveryKindThrough(JdbcClient.create(listening));

    assertThat(listening.statements)
        .anyMatch(s -> s.contains("from work_item") && s.endsWith("for update skip locked"))
        .anyMatch(s -> s.startsWith("insert into deadline_move"))
        .anyMatch(s -> s.startsWith("update joint_participant"))
        .anyMatch(s -> s.startsWith("update item_change"))
        .allSatisfy(statement -> assertThat(OracleGrammar.faults(statement)).isEmpty());
  }

  @Test
  void shouldConfirmProvisionalDatesWhenTheHolidaysOfTheirYearArrive() throws IOException {
    // given a limit that ends in a year of which nobody knows the holidays
    DeadlineRows rows = new DeadlineRows(store().get(JdbcClient.class));
    LocalDate start = LocalDate.of(2026, 12, 21);
    RunningLimit limit =
        RunningLimit.of(
            store().get(CountyCalendars.class).of(ZJG), DeadlineQuestion.of(start, "20wd"));
    assertThat(limit.due()).isEqualTo("2027-01-18");
    assertThat(limit.provisional()).isTrue();
    rows.caseFile(ZJG, "C-1", "ACCEPTED", start, "20wd", limit.due());
    Recomputed before = store().get(RecomputingDeadlines.class).run(ZJG).orElseThrow();
    assertThat(before.run().moved()).isZero();
    assertThat(before.run().confirmed()).as("marked as provisional").isEqualTo(2);

    // when a version of the application comes that knows them
    Recomputed after = recomputing(with2027()).run(ZJG).orElseThrow();

    // then
    assertThat(rows.due(ZJG, "case_file", "promised_due", "C-1")).isEqualTo("2027-01-19");
    assertThat(store().get(DeadlineRuns.class).moves(ZJG, after.run(), 0, 10).rows())
        .hasSize(2)
        .allSatisfy(
            move -> {
              assertThat(move.provisional()).isFalse();
              assertThat(move.whyZh()).isEqualTo("工作日历已更正：2027-01-01改为休息日");
            });
  }

  private RecomputingDeadlines recomputing(TenantLibrary library) {
    Clock clock = store().get(Clock.class);
    return new RecomputingDeadlines(
        store().get(Counties.class),
        new CountyCalendars(store().get(CountyDocuments.class), library, clock),
        store().all(OpenDeadlines.class),
        store().get(MovableDeadlines.class),
        store().get(DeadlineRuns.class),
        new TransactionTemplate(store().get(PlatformTransactionManager.class)),
        clock,
        MovableDeadlines.MOST);
  }

  /** What is shipped, and the New Year of 2027. */
  private static TenantLibrary with2027() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (int year = 2024; year <= 2026; year++) {
      String file = "calendars/cn/%d.yaml".formatted(year);
      try (InputStream shipped =
          RecomputedDeadlinesModuleTest.class.getResourceAsStream("/tenants/" + file)) {
        files.put(
            file,
            new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    files.put(
        "calendars/cn/2027.yaml",
        """
        year: 2027
        title: 通知
        source: 测试数据
        holidays:
          - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
        """);
    return TenantLibrary.read(new ConfigurationFiles(files), Libraries.shipped());
  }

  /** Notes the statements that it sends. */
  private static final class Listening extends JdbcTemplate {

    private final Set<String> statements = new TreeSet<>();

    Listening(DataSource source) {
      super(source);
    }

    @Override
    public <T extends @Nullable Object> T query(
        PreparedStatementCreator creator,
        @Nullable PreparedStatementSetter setter,
        ResultSetExtractor<T> extractor) {
      note(creator);
      return super.query(creator, setter, extractor);
    }

    @Override
    public int update(PreparedStatementCreator creator) {
      note(creator);
      return super.update(creator);
    }

    private void note(PreparedStatementCreator creator) {
      statements.add(String.valueOf(((SqlProvider) creator).getSql()).strip());
    }
  }
}
