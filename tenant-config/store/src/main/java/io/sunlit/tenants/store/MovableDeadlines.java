package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the open deadlines of one kind in the order of their keys, and gives them other dates. */
public class MovableDeadlines {

  /** How many rows are taken at once; Oracle takes a thousand values in one list. */
  public static final int MOST = 500;

  private final JdbcClient jdbc;

  public MovableDeadlines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A limit that runs.
   *
   * @param terms of {@link io.sunlit.tenants.calendar.RunningLimit}
   * @param provisional false where the table does not keep it
   */
  public record Row(
      String key,
      @Nullable String caseNumber,
      LocalDate start,
      String terms,
      LocalDate due,
      boolean provisional) {}

  /** The rows in a state whose keys come after the given one. */
  public List<Row> after(TenantId tenant, OpenDeadlines where, String state, String key, int size) {
    return jdbc.sql(
            (select(where)
                    + " and %s > :after"
                    + " and %s is not null and %s is not null and %s is not null"
                    + " order by %s fetch next :size rows only")
                .formatted(where.key(), where.start(), where.terms(), where.due(), where.key()))
        .param("tenant", tenant.value())
        .param("state", state)
        .param("after", key)
        .param("size", size)
        .query((row, n) -> read(row))
        .list();
  }

  /** How many rows in a state end on the day or after it. */
  public long countSince(TenantId tenant, OpenDeadlines where, String state, LocalDate day) {
    return jdbc.sql(
            ("select count(*) from %s where tenant_id = :tenant and state = :state"
                    + " and %s >= :day and %s is not null")
                .formatted(where.table(), where.due(), where.terms()))
        .param("tenant", tenant.value())
        .param("state", state)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  /**
   * Locks those of the rows that nobody is at work on at this moment, and nobody has changed or
   * completed since they were read, until the transaction ends. Nobody is waited for.
   *
   * @param rows {@link #MOST} at most
   */
  public List<Row> lock(TenantId tenant, OpenDeadlines where, String state, List<Row> rows) {
    Set<Row> read = new HashSet<>(rows);
    return jdbc
        .sql(select(where) + " and %s in (:keys) for update skip locked".formatted(where.key()))
        .param("tenant", tenant.value())
        .param("state", state)
        .param("keys", rows.stream().map(Row::key).toList())
        .query((row, n) -> read(row))
        .list()
        .stream()
        .filter(read::contains)
        .toList();
  }

  /** Gives locked rows their new date. */
  public void move(TenantId tenant, OpenDeadlines where, List<Row> rows, Deadline to) {
    String provisional =
        where.keepsProvisional()
            ? ", %s = %d".formatted(where.provisional(), to.provisional() ? 1 : 0)
            : "";
    jdbc.sql(
            "update %s set %s = :due%s where tenant_id = :tenant and %s in (:keys)"
                .formatted(where.table(), where.due(), provisional, where.key()))
        .param("due", to.date())
        .param("tenant", tenant.value())
        .param("keys", rows.stream().map(Row::key).toList())
        .update();
  }

  private static String select(OpenDeadlines where) {
    return ("select %s as k, %s as c, %s as s, %s as t, %s as d, %s as p from %s"
            + " where tenant_id = :tenant and state = :state")
        .formatted(
            where.key(),
            where.caseNumber(),
            where.start(),
            where.terms(),
            where.due(),
            where.provisional(),
            where.table());
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("k"),
        row.getString("c"),
        row.getObject("s", LocalDate.class),
        row.getString("t"),
        row.getObject("d", LocalDate.class),
        row.getInt("p") == 1);
  }
}
