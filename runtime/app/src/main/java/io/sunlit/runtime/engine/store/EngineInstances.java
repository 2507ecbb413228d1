package io.sunlit.runtime.engine.store;

import io.sunlit.runtime.engine.store.EngineInstance.State;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which instance belongs to which case: one for each case, for ever. */
@Repository
public class EngineInstances {

  private static final String COLUMNS =
      "select tenant_id, case_number, engine_id, instance_key, state from engine_instance ";

  private final JdbcClient jdbc;

  EngineInstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<EngineInstance> of(TenantId tenant, CaseNumber caseNumber) {
    return jdbc.sql(COLUMNS + "where tenant_id = ? and case_number = ?")
        .params(tenant.value(), caseNumber.value())
        .query(EngineInstances::instance)
        .optional();
  }

  public Optional<EngineInstance> byKey(TenantId tenant, String engineId, long key) {
    return jdbc.sql(COLUMNS + "where instance_key = ? and engine_id = ? and tenant_id = ?")
        .params(key, engineId, tenant.value())
        .query(EngineInstances::instance)
        .optional();
  }

  public void add(TenantId tenant, EngineInstance instance, Instant now) {
    jdbc.sql(
            """
            insert into engine_instance
              (tenant_id, case_number, engine_id, instance_key, state, started_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            tenant.value(),
            instance.caseNumber().value(),
            instance.engineId(),
            instance.key(),
            instance.state().name(),
            Moments.of(now))
        .update();
  }

  /** Notes that the instance of a case is over. */
  public void end(TenantId tenant, CaseNumber caseNumber, State state, Instant now) {
    jdbc.sql(
            "update engine_instance set state = ?, ended_at = ?"
                + " where tenant_id = ? and case_number = ?")
        .params(state.name(), Moments.of(now), tenant.value(), caseNumber.value())
        .update();
  }

  private static EngineInstance instance(ResultSet row, int number) throws SQLException {
    return new EngineInstance(
        new TenantId(row.getString("tenant_id")),
        new CaseNumber(row.getString("case_number")),
        row.getString("engine_id"),
        row.getLong("instance_key"),
        State.valueOf(row.getString("state")));
  }
}
