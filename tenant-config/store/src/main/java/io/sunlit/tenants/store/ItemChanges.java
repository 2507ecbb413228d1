package io.sunlit.tenants.store;

import io.sunlit.tenants.ItemChange;
import io.sunlit.tenants.ItemChange.State;
import io.sunlit.tenants.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The declared changes of the counties' catalogs. Answered and applied, never deleted. */
public class ItemChanges {

  private static final String COLUMNS =
      "tenant_id, id, kind, track, state, name, department, codes, before_content, after_content,"
          + " cause, occurred_on, declare_by, declared_by, declared_at, declared_on,"
          + " effective_from, answer_by, answered_by, answered_on, opinion, in_force_since";
  private static final RowMapper<ItemChange> ROW =
      (row, n) ->
          new ItemChange(
              new TenantId(row.getString("tenant_id")),
              row.getString("id"),
              ItemChange.Kind.valueOf(row.getString("kind")),
              ItemChange.Track.valueOf(row.getString("track")),
              State.valueOf(row.getString("state")),
              row.getString("name"),
              row.getString("department"),
              Json.readTexts(row.getString("codes")),
              Json.readForms(row.getString("before_content")),
              Json.readForms(row.getString("after_content")),
              row.getString("cause"),
              row.getObject("occurred_on", LocalDate.class),
              row.getObject("declare_by", LocalDate.class),
              row.getString("declared_by"),
              Moments.read(row, "declared_at"),
              row.getObject("declared_on", LocalDate.class),
              row.getObject("effective_from", LocalDate.class),
              row.getObject("answer_by", LocalDate.class),
              row.getString("answered_by"),
              row.getObject("answered_on", LocalDate.class),
              row.getString("opinion"),
              row.getObject("in_force_since", LocalDate.class));

  private final JdbcClient jdbc;

  public ItemChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ItemChange> find(TenantId tenant, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from item_change where tenant_id = :tenant and id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /**
   * The changes of the county, the newest first.
   *
   * @param state null for all
   * @param department code of the department that declared them, or null for all
   */
  public Page<ItemChange> page(
      TenantId tenant, @Nullable State state, @Nullable String department, int page, int size) {
    Paging paging =
        Paging.of(jdbc, COLUMNS, "item_change where tenant_id = :tenant")
            .param("tenant", tenant.value());
    if (state != null) {
      paging.and("state = :state", "state", state.name());
    }
    if (department != null) {
      paging.and("department = :department", "department", department);
    }
    return paging.page("declared_at desc, id", page, size, ROW);
  }

  /** The changes of an item that are neither in force nor given up. */
  public List<ItemChange> pending(TenantId tenant, String code) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + " from item_change where tenant_id = :tenant and in_force_since is null"
                + " and state in ('DECLARED', 'CONFIRMED', 'FILED') order by declared_at, id")
        .param("tenant", tenant.value())
        .query(ROW)
        .list()
        .stream()
        .filter(change -> change.codes().contains(code) || change.after().containsKey(code))
        .toList();
  }

  /** The changes that have to take effect on the day. */
  public List<ItemChange> due(TenantId tenant, LocalDate day) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + " from item_change where tenant_id = :tenant and in_force_since is null"
                + " and effective_from <= :day and state in ('DECLARED', 'CONFIRMED', 'FILED')"
                + " order by effective_from, declared_at, id")
        .param("tenant", tenant.value())
        .param("day", day)
        .query(ROW)
        .list()
        .stream()
        .filter(change -> change.isDue(day))
        .toList();
  }

  public void insert(TenantId tenant, ItemChange change) {
    Tenants.requireSame(tenant, change.tenant());
    Upsert.of(jdbc, "item_change")
        .key("tenant_id", tenant.value())
        .key("id", change.id())
        .set("kind", change.kind().name())
        .set("track", change.track().name())
        .set("state", change.state().name())
        .set("name", change.name())
        .set("department", change.department())
        .set("codes", Json.texts(change.codes()))
        .set("before_content", Json.forms(change.before()))
        .set("after_content", Json.forms(change.after()))
        .set("cause", change.cause())
        .set("occurred_on", change.occurredOn())
        .set("declare_by", change.declareBy())
        .set("declared_by", change.declaredBy())
        .set("declared_at", Moments.write(change.declaredAt()))
        .set("declared_on", change.declaredOn())
        .set("effective_from", change.effectiveFrom())
        .set("answer_by", change.answerBy())
        .run();
  }

  /**
   * Notes an answer, or that the declaration was withdrawn.
   *
   * @return false if it was answered or withdrawn before
   */
  public boolean answer(
      TenantId tenant, String id, State state, String by, LocalDate on, @Nullable String opinion) {
    return jdbc.sql(
                "update item_change set state = :state, answered_by = :by, answered_on = :day,"
                    + " opinion = :opinion"
                    + " where tenant_id = :tenant and id = :id and state = 'DECLARED'")
            .param("state", state.name())
            .param("by", by)
            .param("day", on)
            .param("opinion", opinion)
            .param("tenant", tenant.value())
            .param("id", id)
            .update()
        == 1;
  }

  /** Notes that the change took effect in the catalog. */
  public void putInForce(TenantId tenant, String id, LocalDate day) {
    jdbc.sql(
            "update item_change set in_force_since = :day"
                + " where tenant_id = :tenant and id = :id and in_force_since is null")
        .param("day", day)
        .param("tenant", tenant.value())
        .param("id", id)
        .update();
  }
}
