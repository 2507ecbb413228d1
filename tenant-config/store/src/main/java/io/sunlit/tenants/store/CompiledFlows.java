package io.sunlit.tenants.store;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine runs, by content: publications of a tenant with the same flow share a row. */
public class CompiledFlows {

  private static final RowMapper<CompiledFlow> ROW =
      (row, n) ->
          new CompiledFlow(
              row.getString("flow_id"), row.getString("xml"), row.getString("checksum"));

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public CompiledFlows(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
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
    return insertAllIfNew(tenant, List.of(flow)) == 1;
  }

  /**
   * Like {@link #insertIfNew}, for many at once.
   *
   * @return how many are new
   */
  public int insertAllIfNew(TenantId tenant, Collection<CompiledFlow> wanted) {
    Map<String, CompiledFlow> missing = new LinkedHashMap<>();
    wanted.forEach(flow -> missing.put(flow.id(), flow));
    List<String> ids = List.copyOf(missing.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      jdbc.sql("select flow_id from compiled_flow where tenant_id = :tenant and flow_id in (:ids)")
          .param("tenant", tenant.value())
          .param("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
          .query(String.class)
          .list()
          .forEach(missing::remove);
    }
    batch.batchUpdate(
        "insert into compiled_flow (tenant_id, flow_id, xml, checksum)"
            + " values (:tenant, :flow, :xml, :checksum)",
        missing.values().stream()
            .map(
                flow ->
                    new MapSqlParameterSource("tenant", tenant.value())
                        .addValue("flow", flow.id())
                        .addValue("xml", flow.xml())
                        .addValue("checksum", flow.checksum()))
            .toArray(SqlParameterSource[]::new));
    return missing.size();
  }
}
