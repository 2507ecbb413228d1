package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that could not be worked in, kept to be tried again. */
@Repository
public class DeadLetters {

  private final JdbcClient jdbc;

  DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(DeadLetter letter, String problem, Instant now) {
    TenantId tenant = letter.tenant();
    CaseNumber caseNumber = letter.caseNumber();
    jdbc.sql(
            """
            insert into engine_dead_letter (tenant_id, case_number, engine_id, partition_id,
              record_position, content, problem, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(1, tenant == null ? null : tenant.value(), Types.VARCHAR)
        .param(2, caseNumber == null ? null : caseNumber.value(), Types.VARCHAR)
        .param(letter.engineId())
        .param(letter.partition())
        .param(letter.position())
        .param(letter.content())
        .param(EngineCommands.shorten(problem))
        .param(Moments.of(now))
        .update();
  }

  public Optional<DeadLetter> find(TenantId tenant, long id) {
    return jdbc.sql(
            """
            select id, tenant_id, case_number, engine_id, partition_id, record_position, content
            from engine_dead_letter where tenant_id = ? and id = ?""")
        .params(tenant.value(), id)
        .query(DeadLetters::letter)
        .optional();
  }

  public void delete(TenantId tenant, long id) {
    jdbc.sql("delete from engine_dead_letter where tenant_id = ? and id = ?")
        .params(tenant.value(), id)
        .update();
  }

  private static DeadLetter letter(ResultSet row, int number) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new DeadLetter(
        row.getLong("id"),
        new TenantId(row.getString("tenant_id")),
        caseNumber == null ? null : new CaseNumber(caseNumber),
        row.getString("engine_id"),
        row.getInt("partition_id"),
        row.getLong("record_position"),
        row.getString("content"));
  }
}
