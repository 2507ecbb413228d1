package io.sunlit.runtime.engine.store;

import io.sunlit.runtime.engine.EngineProblem;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was given up on both ways: commands and records. */
@Repository
public class GivenUp {

  private final JdbcClient jdbc;

  GivenUp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  public List<EngineProblem> list(TenantId tenant, int limit) {
    return jdbc.sql(
            """
            select 'C' origin, id, case_number, kind what, problem, created_at
            from engine_command where tenant_id = ? and problem is not null
            union all
            select 'R' origin, id, case_number, 'RECORD' what, problem, created_at
            from engine_dead_letter where tenant_id = ?
            order by created_at, id
            fetch first %d rows only"""
                .formatted(limit))
        .params(tenant.value(), tenant.value())
        .query(GivenUp::problem)
        .list();
  }

  /** Puts a command that was given up back into the outbox. */
  public boolean retryCommand(TenantId tenant, long id, Instant now) {
    return jdbc.sql(
                """
                update engine_command set problem = null, attempts = 0, due_at = ?
                where tenant_id = ? and id = ? and problem is not null""")
            .params(Moments.of(now), tenant.value(), id)
            .update()
        > 0;
  }

  public void dismissCommand(TenantId tenant, long id) {
    jdbc.sql("delete from engine_command where tenant_id = ? and id = ? and problem is not null")
        .params(tenant.value(), id)
        .update();
  }

  private static EngineProblem problem(ResultSet row, int number) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new EngineProblem(
        row.getString("origin") + row.getLong("id"),
        caseNumber == null ? null : new CaseNumber(caseNumber),
        row.getString("what"),
        row.getString("problem"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
