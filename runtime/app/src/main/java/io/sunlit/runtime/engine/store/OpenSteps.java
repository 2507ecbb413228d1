package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Human steps that wait in the engine. */
@Repository
public class OpenSteps {

  private final JdbcClient jdbc;

  OpenSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean isOpen(TenantId tenant, CaseNumber caseNumber, long stepKey) {
    return jdbc.sql(
                "select count(*) from engine_step"
                    + " where step_key = ? and tenant_id = ? and case_number = ?")
            .params(stepKey, tenant.value(), caseNumber.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  public void add(
      TenantId tenant, CaseNumber caseNumber, String engineId, long stepKey, String elementId) {
    jdbc.sql(
            "insert into engine_step (step_key, engine_id, tenant_id, case_number, element_id)"
                + " values (?, ?, ?, ?, ?)")
        .params(stepKey, engineId, tenant.value(), caseNumber.value(), elementId)
        .update();
  }

  /** Closes a step; false if it was not open. */
  public boolean close(TenantId tenant, String engineId, long stepKey) {
    return jdbc.sql(
                "delete from engine_step where step_key = ? and engine_id = ? and tenant_id = ?")
            .params(stepKey, engineId, tenant.value())
            .update()
        > 0;
  }
}
