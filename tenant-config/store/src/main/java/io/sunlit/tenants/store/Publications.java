package io.sunlit.tenants.store;

import io.sunlit.tenants.Publication;
import io.sunlit.tenants.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
  private final NamedParameterJdbcOperations batch;

  public Publications(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
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

  /**
   * What an item has published.
   *
   * @param version its latest
   * @param checksums of all its versions
   */
  public record Published(int version, Set<String> checksums) {

    static final Published NOTHING = new Published(0, Set.of());
  }

  /**
   * What each item of the county has published, by its code; items without publication are not
   * there.
   */
  public Map<String, Published> published(TenantId tenant) {
    Map<String, Published> published = new HashMap<>();
    jdbc.sql("select item_code, version, checksum from publication where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(
            row -> {
              Published before =
                  published.getOrDefault(row.getString("item_code"), Published.NOTHING);
              Set<String> checksums = new HashSet<>(before.checksums());
              checksums.add(row.getString("checksum"));
              published.put(
                  row.getString("item_code"),
                  new Published(Math.max(before.version(), row.getInt("version")), checksums));
            });
    return published;
  }

  /** Adds a publication. Its compiled flow must be there. */
  public void insert(TenantId tenant, Publication publication) {
    insertAll(tenant, List.of(publication));
  }

  /** Like {@link #insert}, for many at once. */
  public void insertAll(TenantId tenant, List<Publication> added) {
    batch.batchUpdate(
        "insert into publication (id, tenant_id, item_code, version, checksum, flow, forms,"
            + " flow_id, report, published_by, published_at)"
            + " values (:id, :tenant, :item, :version, :checksum, :flow, :forms, :flowId,"
            + " :report, :by, :at)",
        added.stream()
            .map(publication -> row(tenant, publication))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(TenantId tenant, Publication publication) {
    Tenants.requireSame(tenant, publication.tenant());
    return new MapSqlParameterSource("id", publication.id())
        .addValue("tenant", tenant.value())
        .addValue("item", publication.itemCode())
        .addValue("version", publication.version())
        .addValue("checksum", publication.checksum())
        .addValue("flow", publication.flow())
        .addValue("forms", Json.forms(publication.forms()))
        .addValue("flowId", publication.flowId())
        .addValue("report", publication.report())
        .addValue("by", publication.publishedBy())
        .addValue("at", Moments.write(publication.publishedAt()));
  }
}
