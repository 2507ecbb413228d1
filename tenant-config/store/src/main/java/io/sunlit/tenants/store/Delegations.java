package io.sunlit.tenants.store;

import io.sunlit.tenants.Delegation;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which items are handled by a town, for which days. Rows are ended, never deleted. */
public class Delegations {

  private static final String COLUMNS =
      "tenant_id, id, item_code, unit, first_day, last_day, basis, created_by, created_at,"
          + " ended_by, ended_at";
  private static final RowMapper<Delegation> ROW =
      (row, n) ->
          new Delegation(
              new TenantId(row.getString("tenant_id")),
              row.getString("id"),
              row.getString("item_code"),
              row.getString("unit"),
              row.getObject("first_day", LocalDate.class),
              row.getObject("last_day", LocalDate.class),
              row.getString("basis"),
              row.getString("created_by"),
              Moments.read(row, "created_at"),
              row.getString("ended_by"),
              row.getObject("ended_at") == null ? null : Moments.read(row, "ended_at"));

  private final JdbcClient jdbc;

  public Delegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Delegation> find(TenantId tenant, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from item_delegation where tenant_id = :tenant and id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** All of the county, those that began last first. */
  public Page<Delegation> page(TenantId tenant, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "item_delegation where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("first_day desc, id", page, size, ROW);
  }

  /** The delegations of an item that are not ended, by their first day. */
  public List<Delegation> ofItem(TenantId tenant, String itemCode) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from item_delegation where tenant_id = :tenant and item_code = :code"
                + " and ended_at is null order by first_day, id")
        .param("tenant", tenant.value())
        .param("code", itemCode)
        .query(ROW)
        .list();
  }

  /** The delegation that a case which begins on the day follows. */
  public Optional<Delegation> inForce(TenantId tenant, String itemCode, LocalDate day) {
    return ofItem(tenant, itemCode).stream()
        .filter(delegation -> delegation.isInForce(day))
        .findFirst();
  }

  /** How many delegations to the unit have not ended before the day. */
  public long to(TenantId tenant, String unit, LocalDate day) {
    return jdbc.sql(
            "select count(*) from item_delegation where tenant_id = :tenant and unit = :unit"
                + " and ended_at is null and (last_day is null or last_day >= :day)")
        .param("tenant", tenant.value())
        .param("unit", unit)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  public void insert(TenantId tenant, Delegation delegation) {
    Tenants.requireSame(tenant, delegation.tenant());
    Upsert.of(jdbc, "item_delegation")
        .key("tenant_id", tenant.value())
        .key("id", delegation.id())
        .set("item_code", delegation.itemCode())
        .set("unit", delegation.unit())
        .set("first_day", delegation.from())
        .set("last_day", delegation.until())
        .set("basis", delegation.basis())
        .set("created_by", delegation.createdBy())
        .set("created_at", Moments.write(delegation.createdAt()))
        .run();
  }

  /**
   * Takes the item back: new cases go to its department again.
   *
   * @return false if there is none, or it was taken back already
   */
  public boolean end(TenantId tenant, String id, String endedBy, Instant at) {
    return Ending.end(jdbc, "item_delegation", tenant, id, endedBy, at);
  }
}
