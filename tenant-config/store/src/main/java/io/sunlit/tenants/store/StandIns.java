package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer.Absent;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.StandIn;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who does whose work, for which days. Rows are ended, never deleted. */
public class StandIns {

  private static final String COLUMNS =
      "tenant_id, id, absent, deputy, department, post, first_day, last_day, reason, created_by,"
          + " created_at, ended_by, ended_at";
  private static final RowMapper<StandIn> ROW =
      (row, n) -> {
        String post = row.getString("post");
        return new StandIn(
            new TenantId(row.getString("tenant_id")),
            row.getString("id"),
            row.getString("absent"),
            row.getString("deputy"),
            post == null ? null : new PostRef(row.getString("department"), post),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("reason"),
            row.getString("created_by"),
            Moments.read(row, "created_at"),
            row.getString("ended_by"),
            row.getObject("ended_at") == null ? null : Moments.read(row, "ended_at"));
      };

  private final JdbcClient jdbc;

  public StandIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<StandIn> find(TenantId tenant, String id) {
    return jdbc.sql("select " + COLUMNS + " from stand_in where tenant_id = :tenant and id = :id")
        .param("tenant", tenant.value())
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** All of the county, those that end last first. */
  public Page<StandIn> page(TenantId tenant, int page, int size) {
    return Paging.of(jdbc, COLUMNS, "stand_in where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("last_day desc, id", page, size, ROW);
  }

  /** Those in force on some day of the span in which the officer is absent or the deputy. */
  public List<StandIn> concerning(
      TenantId tenant, String username, LocalDate from, LocalDate until) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from stand_in where tenant_id = :tenant"
                + " and (absent = :username or deputy = :username) and ended_at is null"
                + " and first_day <= :last and last_day >= :first order by first_day, id")
        .param("tenant", tenant.value())
        .param("username", username)
        .param("last", until)
        .param("first", from)
        .query(ROW)
        .list();
  }

  /** For whom the officer stands in on the day, by the posts that come with it. */
  public Map<PostRef, Absent> postsOf(TenantId tenant, String deputy, LocalDate day) {
    Map<PostRef, Absent> posts = new HashMap<>();
    jdbc.sql(
            "select p.department as held_department, p.post as held_post, o.username, o.name"
                + " from stand_in s"
                + " join officer_post p on p.tenant_id = s.tenant_id and p.username = s.absent"
                + " join officer o on o.tenant_id = s.tenant_id and o.username = s.absent"
                + " where s.tenant_id = :tenant and s.deputy = :deputy and s.ended_at is null"
                + " and s.first_day <= :day and s.last_day >= :day"
                + " and (s.post is null or (s.post = p.post and s.department = p.department))"
                + " order by s.first_day, s.id")
        .param("tenant", tenant.value())
        .param("deputy", deputy)
        .param("day", day)
        .query(
            row -> {
              posts.putIfAbsent(
                  new PostRef(row.getString("held_department"), row.getString("held_post")),
                  new Absent(row.getString("username"), row.getString("name")));
            });
    return posts;
  }

  public void insert(TenantId tenant, StandIn standIn) {
    Tenants.requireSame(tenant, standIn.tenant());
    PostRef post = standIn.post();
    Upsert.of(jdbc, "stand_in")
        .key("tenant_id", tenant.value())
        .key("id", standIn.id())
        .set("absent", standIn.absent())
        .set("deputy", standIn.deputy())
        .set("department", post == null ? null : post.department())
        .set("post", post == null ? null : post.post())
        .set("first_day", standIn.from())
        .set("last_day", standIn.until())
        .set("reason", standIn.reason())
        .set("created_by", standIn.createdBy())
        .set("created_at", Moments.write(standIn.createdAt()))
        .run();
  }

  /**
   * Ends it at once.
   *
   * @return false if there is none, or it was ended already
   */
  public boolean end(TenantId tenant, String id, String endedBy, Instant at) {
    return Ending.end(jdbc, "stand_in", tenant, id, endedBy, at);
  }
}
