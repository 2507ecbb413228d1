package io.sunlit.tenants.store;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine runs, by content: publications of a tenant with the same flow share a row. */
public class CompiledFlows {

  private static final RowMapper<CompiledFlow> ROW =
      (row, n) ->
          new CompiledFlow(
              row.getString("flow_id"), row.getString("xml"), row.getString("checksum"));

  private final JdbcClient jdbc;

  public CompiledFlows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<CompiledFlow> find(TenantId tenant, String flowId) {
    return jdbc.sql(
            "select flow_id, xml, checksum from compiled_flow"
                + " where tenant_id = :tenant and flow_id = :flow")
        .param("tenant", tenant.value())
        .param("flow", flowId)
        .query(ROW)
        .optional();
  }

  /** The flows of a tenant by id. */
  public Page<CompiledFlow> page(TenantId tenant, int page, int size) {
    return Paging.of(jdbc, "flow_id, xml, checksum", "compiled_flow where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("flow_id", page, size, ROW);
  }

  /**
   * Adds the flow unless the tenant has it. Flows never change: their id is made of their content.
   *
   * @return true if it is new
   */
  public boolean insertIfNew(TenantId tenant, CompiledFlow flow) {
    if (find(tenant, flow.id()).isPresent()) {
      return false;
    }
    jdbc.sql(
            "insert into compiled_flow (tenant_id, flow_id, xml, checksum)"
                + " values (:tenant, :flow, :xml, :checksum)")
        .param("tenant", tenant.value())
        .param("flow", flow.id())
        .param("xml", flow.xml())
        .param("checksum", flow.checksum())
        .update();
    return true;
  }
}
