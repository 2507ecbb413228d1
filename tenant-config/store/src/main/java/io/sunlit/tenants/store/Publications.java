package io.sunlit.tenants.store;

import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published. A publication is inserted once and never changes: there is no update. */
public class Publications {

  private static final String COLUMNS =
      "id, tenant_id, item_code, version, checksum, flow, forms, flow_id, report, published_by,"
          + " published_at";
  private static final String SELECT = "select " + COLUMNS + " from publication";
  private static final RowMapper<Publication> ROW =
      (row, n) ->
          new Publication(
              row.getString("id"),
              new TenantId(row.getString("tenant_id")),
              row.getString("item_code"),
              row.getInt("version"),
              row.getString("checksum"),
              row.getString("flow"),
              Json.readForms(row.getString("forms")),
              row.getString("flow_id"),
              row.getString("report"),
              row.getString("published_by"),
              Moments.read(row, "published_at"));

  private final JdbcClient jdbc;

  public Publications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Publication> find(TenantId tenant, String id) {
    return jdbc.sql(SELECT + " where tenant_id = :tenant and id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** The version that new cases of the item take. */
  public Optional<Publication> latest(TenantId tenant, String itemCode) {
    return jdbc.sql(
            SELECT
                + " where tenant_id = :tenant and item_code = :item"
                + " order by version desc fetch next 1 rows only")
        .param("tenant", tenant.value())
        .param("item", itemCode)
        .query(ROW)
        .optional();
  }

  /** The latest version of the item with this content. */
  public Optional<Publication> byChecksum(TenantId tenant, String itemCode, String checksum) {
    return jdbc.sql(
            SELECT
                + " where tenant_id = :tenant and item_code = :item and checksum = :checksum"
                + " order by version desc fetch next 1 rows only")
        .param("tenant", tenant.value())
        .param("item", itemCode)
        .param("checksum", checksum)
        .query(ROW)
        .optional();
  }

  /** The versions of an item, newest first. */
  public Page<Publication> page(TenantId tenant, String itemCode, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "publication where tenant_id = :tenant and item_code = :item")
        .param("tenant", tenant.value())
        .param("item", itemCode)
        .page("version desc", page, size, ROW);
  }

  /** Adds a publication. Its compiled flow must be there. */
  public void insert(TenantId tenant, Publication publication) {
    Tenants.requireSame(tenant, publication.tenant());
    jdbc.sql(
            "insert into publication (id, tenant_id, item_code, version, checksum, flow, forms,"
                + " flow_id, report, published_by, published_at)"
                + " values (:id, :tenant, :item, :version, :checksum, :flow, :forms, :flowId,"
                + " :report, :by, :at)")
        .param("id", publication.id())
        .param("tenant", tenant.value())
        .param("item", publication.itemCode())
        .param("version", publication.version())
        .param("checksum", publication.checksum())
        .param("flow", publication.flow())
        .param("forms", Json.forms(publication.forms()))
        .param("flowId", publication.flowId())
        .param("report", publication.report())
        .param("by", publication.publishedBy())
        .param("at", Moments.write(publication.publishedAt()))
        .update();
  }
}
