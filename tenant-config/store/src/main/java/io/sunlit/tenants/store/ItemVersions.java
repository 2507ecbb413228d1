package io.sunlit.tenants.store;

import io.sunlit.tenants.ItemVersion;
import io.sunlit.tenants.ItemVersion.State;
import io.sunlit.tenants.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the items of the catalog said at which time. Versions are added and outdated, never changed
 * and never taken away: an open case keeps the version that it began with.
 */
public class ItemVersions {

  private static final String COLUMNS =
      "tenant_id, code, version, state, effective_from, effective_until, content, saved_at";
  private static final RowMapper<ItemVersion> ROW =
      (row, n) ->
          new ItemVersion(
              new TenantId(row.getString("tenant_id")),
              row.getString("code"),
              row.getInt("version"),
              State.valueOf(row.getString("state")),
              row.getObject("effective_from", LocalDate.class),
              row.getObject("effective_until", LocalDate.class),
              row.getString("content"),
              moment(row));

  private static final String END =
      "update item_version set state = 'OUTDATED', effective_until = :day"
          + " where tenant_id = :tenant and code = :code and effective_until is null";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public ItemVersions(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<ItemVersion> find(TenantId tenant, String code, int version) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from item_version where tenant_id = :tenant and code = :code"
                + " and version = :version")
        .param("tenant", tenant.value())
        .param("code", code)
        .param("version", version)
        .query(ROW)
        .optional();
  }

  /** The newest version, in force or not. */
  public Optional<ItemVersion> latest(TenantId tenant, String code) {
    return page(tenant, code, 0, 1).rows().stream().findFirst();
  }

  /** The number of the newest version of every item, by its code. */
  public Map<String, Integer> latestNumbers(TenantId tenant) {
    Map<String, Integer> numbers = new HashMap<>();
    jdbc.sql(
            "select code, max(version) as latest from item_version where tenant_id = :tenant"
                + " group by code")
        .param("tenant", tenant.value())
        .query(
            row -> {
              numbers.put(row.getString("code"), row.getInt("latest"));
            });
    return numbers;
  }

  /** The version that a case which begins on the day takes. */
  public Optional<ItemVersion> inForce(TenantId tenant, String code, LocalDate day) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from item_version where tenant_id = :tenant and code = :code"
                + " and effective_from <= :day"
                + " and (effective_until is null or effective_until > :day)"
                + " order by version desc fetch next 1 rows only")
        .param("tenant", tenant.value())
        .param("code", code)
        .param("day", day)
        .query(ROW)
        .optional();
  }

  /** All versions of an item, the newest first. */
  public Page<ItemVersion> page(TenantId tenant, String code, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "item_version where tenant_id = :tenant and code = :code")
        .param("tenant", tenant.value())
        .param("code", code)
        .page("version desc", page, size, ROW);
  }

  /** Adds a version; those before it are outdated from its first day on. */
  public void add(TenantId tenant, ItemVersion version) {
    addAll(tenant, List.of(version));
  }

  /** Like {@link #add}, for versions of different items. */
  public void addAll(TenantId tenant, List<ItemVersion> added) {
    SqlParameterSource[] rows =
        added.stream().map(version -> row(tenant, version)).toArray(SqlParameterSource[]::new);
    batch.batchUpdate(END, rows);
    batch.batchUpdate(
        "insert into item_version (tenant_id, code, version, state, effective_from, content,"
            + " saved_at) values (:tenant, :code, :version, :state, :day, :content, :at)",
        rows);
  }

  private static SqlParameterSource row(TenantId tenant, ItemVersion version) {
    Tenants.requireSame(tenant, version.tenant());
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("code", version.code())
        .addValue("version", version.version())
        .addValue("state", version.state().name())
        .addValue("day", version.effectiveFrom())
        .addValue("content", version.content())
        .addValue("at", Moments.write(version.savedAt()));
  }

  /** Outdates what is in force: the item is cancelled on the day. */
  public void end(TenantId tenant, String code, LocalDate day) {
    jdbc.sql(END).param("day", day).param("tenant", tenant.value()).param("code", code).update();
  }

  private static java.time.Instant moment(ResultSet row) throws SQLException {
    return Moments.read(row, "saved_at");
  }
}
