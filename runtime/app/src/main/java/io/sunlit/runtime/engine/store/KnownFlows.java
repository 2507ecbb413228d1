package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The flows that tenants have in the engine. */
@Repository
public class KnownFlows {

  private final JdbcClient jdbc;

  KnownFlows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean isKnown(TenantId tenant, String flowId) {
    return jdbc.sql("select count(*) from engine_flow where tenant_id = ? and flow_id = ?")
            .params(tenant.value(), flowId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The text of a flow that was deployed before. */
  public Optional<String> xml(TenantId tenant, String flowId) {
    return jdbc.sql("select xml from engine_flow where tenant_id = ? and flow_id = ?")
        .params(tenant.value(), flowId)
        .query(String.class)
        .optional();
  }

  /**
   * Notes that the engine has the flow. Call it outside a transaction: two nodes may do it at once.
   */
  public void add(TenantId tenant, String flowId, String xml, Instant now) {
    if (isKnown(tenant, flowId)) {
      return;
    }
    try {
      jdbc.sql("insert into engine_flow (tenant_id, flow_id, xml, deployed_at) values (?, ?, ?, ?)")
          .params(tenant.value(), flowId, xml, Moments.of(now))
          .update();
    } catch (DuplicateKeyException e) {
      // another node was faster
    }
  }
}
