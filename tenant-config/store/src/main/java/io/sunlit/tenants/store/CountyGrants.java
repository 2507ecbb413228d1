package io.sunlit.tenants.store;

import io.sunlit.tenants.County;
import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.CountyVisit;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which people of the province may look at a county, and when they did. Grants are ended, never
 * deleted; visits are only added.
 *
 * @see "docs/decisions/0016-province-users-look-into-one-county.md"
 */
public class CountyGrants {

  private static final String COLUMNS =
      "tenant_id, id, username, person_name, home, first_day, last_day, reason, granted_by,"
          + " granted_at, ended_by, ended_at";
  private static final String IN_FORCE =
      " and ended_at is null and first_day <= :day and last_day >= :day";
  private static final RowMapper<CountyGrant> ROW =
      (row, n) ->
          new CountyGrant(
              new TenantId(row.getString("tenant_id")),
              row.getString("id"),
              row.getString("username"),
              row.getString("person_name"),
              row.getString("home"),
              row.getObject("first_day", LocalDate.class),
              row.getObject("last_day", LocalDate.class),
              row.getString("reason"),
              row.getString("granted_by"),
              Moments.read(row, "granted_at"),
              row.getString("ended_by"),
              row.getObject("ended_at") == null ? null : Moments.read(row, "ended_at"));
  private static final RowMapper<CountyVisit> VISIT =
      (row, n) ->
          new CountyVisit(
              new TenantId(row.getString("tenant_id")),
              row.getString("id"),
              row.getString("grant_id"),
              row.getString("username"),
              row.getString("person_name"),
              Moments.read(row, "visited_at"));

  private final JdbcClient jdbc;

  public CountyGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A county that somebody may look at, and until when. */
  public record Granted(County county, TenantStage stage, LocalDate until) {}

  public Optional<CountyGrant> find(TenantId tenant, String id) {
    return jdbc.sql(
            "select " + COLUMNS + " from county_grant where tenant_id = :tenant and id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** The grant by which the person may look at the county on the day. */
  public Optional<CountyGrant> inForce(TenantId tenant, String username, LocalDate day) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from county_grant where tenant_id = :tenant and username = :username"
                + IN_FORCE
                + " order by id fetch first 1 rows only")
        .param("tenant", tenant.value())
        .param("username", username)
        .param("day", day)
        .query(ROW)
        .optional();
  }

  /** Those of the person that are not ended and hold on some day of the span. */
  public List<CountyGrant> concerning(
      TenantId tenant, String username, LocalDate from, LocalDate until) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from county_grant where tenant_id = :tenant and username = :username"
                + " and ended_at is null and first_day <= :last and last_day >= :first"
                + " order by first_day, id")
        .param("tenant", tenant.value())
        .param("username", username)
        .param("last", until)
        .param("first", from)
        .query(ROW)
        .list();
  }

  /** All that the county gave, those that end last first. */
  public Page<CountyGrant> page(TenantId tenant, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "county_grant where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("last_day desc, id", page, size, ROW);
  }

  /** The counties that the person may look at on the day, by their codes. */
  @AcrossTenants("finds out which counties let somebody of the province look at them")
  public Page<Granted> of(String username, LocalDate day, int page, int size) {
    return Paging.of(
            jdbc,
            "t.id, t.division_code, t.name, t.stage, g.last_day",
            "county_grant g join tenant t on t.id = g.tenant_id where g.username = :username"
                + " and g.ended_at is null and g.first_day <= :day and g.last_day >= :day")
        .param("username", username)
        .param("day", day)
        .page(
            "t.id, g.id",
            page,
            size,
            (row, n) -> {
              String stage = row.getString("stage");
              return new Granted(
                  new County(
                      new TenantId(row.getString("id")),
                      row.getString("division_code"),
                      row.getString("name")),
                  stage == null ? TenantStage.LIVE : TenantStage.valueOf(stage),
                  row.getObject("last_day", LocalDate.class));
            });
  }

  public void insert(TenantId tenant, CountyGrant grant) {
    Tenants.requireSame(tenant, grant.tenant());
    jdbc.sql(
            "insert into county_grant (tenant_id, id, username, person_name, home, first_day,"
                + " last_day, reason, granted_by, granted_at) values (:tenant, :id, :username,"
                + " :name, :home, :from, :until, :reason, :by, :at)")
        .param("tenant", tenant.value())
        .param("id", grant.id())
        .param("username", grant.username())
        .param("name", grant.name())
        .param("home", grant.home())
        .param("from", grant.from())
        .param("until", grant.until())
        .param("reason", grant.reason())
        .param("by", grant.grantedBy())
        .param("at", Moments.write(grant.grantedAt()))
        .update();
  }

  /**
   * Ends it at once.
   *
   * @return false if there is none, or it was ended already
   */
  public boolean end(TenantId tenant, String id, String endedBy, Instant at) {
    return Ending.end(jdbc, "county_grant", tenant, id, endedBy, at);
  }

  public void note(TenantId tenant, CountyVisit visit) {
    Tenants.requireSame(tenant, visit.tenant());
    jdbc.sql(
            "insert into county_visit (tenant_id, id, grant_id, username, person_name, visited_at)"
                + " values (:tenant, :id, :grant, :username, :name, :at)")
        .param("tenant", tenant.value())
        .param("id", visit.id())
        .param("grant", visit.grant())
        .param("username", visit.username())
        .param("name", visit.name())
        .param("at", Moments.write(visit.at()))
        .update();
  }

  /** Who looked at the county, the last first. */
  public Page<CountyVisit> visits(TenantId tenant, int page, int size) {
    return Paging.of(
            jdbc,
            "tenant_id, id, grant_id, username, person_name, visited_at",
            "county_visit where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("visited_at desc, id", page, size, VISIT);
  }
}
