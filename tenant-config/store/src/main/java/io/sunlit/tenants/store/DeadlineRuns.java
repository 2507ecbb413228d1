package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarDays;
import io.sunlit.tenants.calendar.Deadline;
import io.sunlit.tenants.store.DeadlineRun.State;
import io.sunlit.tenants.store.MovableDeadlines.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The recomputations of deadlines and what they moved. What was moved is only ever added. */
public class DeadlineRuns {

  private static final String RUN =
      "select tenant_id, id, calendar, days_before, days_now, state, moved, confirmed, started_at,"
          + " counted_at from deadline_run where tenant_id = :tenant";
  private static final String MOVE =
      "kind, subject, case_number, starts_on, terms, old_due, new_due, provisional";
  private static final RowMapper<DeadlineRun> ROW =
      (row, n) ->
          new DeadlineRun(
              new TenantId(row.getString("tenant_id")),
              row.getString("id"),
              row.getString("calendar"),
              row.getString("days_before") == null
                  ? null
                  : CalendarDays.parse(row.getString("days_before")),
              CalendarDays.parse(row.getString("days_now")),
              State.valueOf(row.getString("state")),
              row.getInt("moved"),
              row.getInt("confirmed"),
              Moments.read(row, "started_at"),
              row.getObject("counted_at") == null ? null : Moments.read(row, "counted_at"));

  private final JdbcClient jdbc;

  public DeadlineRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The run that was begun last. */
  public Optional<DeadlineRun> latest(TenantId tenant) {
    return jdbc.sql(RUN + " order by started_at desc, id desc fetch next 1 rows only")
        .param("tenant", tenant.value())
        .query(ROW)
        .optional();
  }

  /** The latest of the runs that looked at all deadlines: they are counted by its calendar. */
  Optional<DeadlineRun> latestCounted(TenantId tenant) {
    return jdbc.sql(
            RUN
                + " and counted_at is not null"
                + " order by started_at desc, id desc fetch next 1 rows only")
        .param("tenant", tenant.value())
        .query(ROW)
        .optional();
  }

  /** The runs that moved anything, the newest first. */
  public List<DeadlineRun> thatMoved(TenantId tenant, int most) {
    return jdbc.sql(
            RUN
                + " and moved > 0 order by started_at desc, id desc"
                + " fetch next :most rows only")
        .param("tenant", tenant.value())
        .param("most", most)
        .query(ROW)
        .list();
  }

  public void insert(TenantId tenant, DeadlineRun run) {
    Tenants.requireSame(tenant, run.tenant());
    CalendarDays before = run.before();
    Upsert.of(jdbc, "deadline_run")
        .key("tenant_id", tenant.value())
        .key("id", run.id())
        .set("calendar", run.calendar())
        .set("days_before", before == null ? null : before.toString())
        .set("days_now", run.days().toString())
        .set("state", run.state().name())
        .set("moved", run.moved())
        .set("confirmed", run.confirmed())
        .set("started_at", Moments.write(run.startedAt()))
        .set("counted_at", run.countedAt() == null ? null : Moments.write(run.countedAt()))
        .run();
  }

  /** Notes rows that are about to get another date, as they stand. */
  public void addMoves(
      TenantId tenant, String run, OpenDeadlines where, List<Row> rows, Deadline to) {
    jdbc.sql(
            ("insert into deadline_move (tenant_id, run_id, %s) select t.tenant_id, r.id, '%s', t.%s,"
                    + " %s, %s, %s, t.%s, cast(:due as date), %d from deadline_run r, %s t"
                    + " where r.tenant_id = :tenant and r.id = :run and t.tenant_id = :tenant"
                    + " and t.%s in (:keys)")
                .formatted(
                    MOVE,
                    where.kind(),
                    where.key(),
                    where.caseNumber(),
                    where.start(),
                    where.terms(),
                    where.due(),
                    to.provisional() ? 1 : 0,
                    where.table(),
                    where.key()))
        .param("due", to.date())
        .param("tenant", tenant.value())
        .param("run", run)
        .param("keys", rows.stream().map(Row::key).toList())
        .update();
    count(tenant, run, rows.size(), 0);
  }

  /** Notes how many deadlines kept their date, but may no longer move, or may move now. */
  public void addConfirmed(TenantId tenant, String run, int confirmed) {
    count(tenant, run, 0, confirmed);
  }

  private void count(TenantId tenant, String run, int moved, int confirmed) {
    jdbc.sql(
            "update deadline_run set moved = moved + :moved, confirmed = confirmed + :confirmed"
                + " where tenant_id = :tenant and id = :run")
        .param("moved", moved)
        .param("confirmed", confirmed)
        .param("tenant", tenant.value())
        .param("run", run)
        .update();
  }

  /** Notes how far a run has come. */
  public void reached(TenantId tenant, String run, State state, Instant at) {
    jdbc.sql(
            "update deadline_run set state = :state, counted_at = coalesce(counted_at, :at)"
                + " where tenant_id = :tenant and id = :run")
        .param("state", state.name())
        .param("at", Moments.write(at))
        .param("tenant", tenant.value())
        .param("run", run)
        .update();
  }

  /** What a run moved, by case. */
  public Page<MovedDeadline> moves(TenantId tenant, DeadlineRun run, int page, int size) {
    Tenants.requireSame(tenant, run.tenant());
    return Paging.of(jdbc, MOVE, "deadline_move where tenant_id = :tenant and run_id = :run")
        .param("tenant", tenant.value())
        .param("run", run.id())
        .page(
            "case_number, kind, subject, new_due",
            page,
            size,
            (row, n) -> moved(row, run.before(), run.days()));
  }

  private static MovedDeadline moved(ResultSet row, @Nullable CalendarDays before, CalendarDays now)
      throws SQLException {
    LocalDate start = row.getObject("starts_on", LocalDate.class);
    LocalDate was = row.getObject("old_due", LocalDate.class);
    LocalDate is = row.getObject("new_due", LocalDate.class);
    return new MovedDeadline(
        row.getString("kind"),
        row.getString("subject"),
        row.getString("case_number"),
        start,
        row.getString("terms"),
        was,
        is,
        row.getInt("provisional") == 1,
        before == null ? List.of() : before.changesTo(now, start, was.isAfter(is) ? was : is));
  }
}
