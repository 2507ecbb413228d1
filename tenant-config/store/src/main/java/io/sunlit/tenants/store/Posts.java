package io.sunlit.tenants.store;

import io.sunlit.tenants.Post;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts of the departments. */
public class Posts {

  private static final RowMapper<Post> ROW =
      (row, n) ->
          new Post(
              new TenantId(row.getString("tenant_id")),
              row.getString("department"),
              row.getString("code"),
              row.getString("name"));

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public Posts(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<Post> find(TenantId tenant, PostRef ref) {
    return jdbc.sql(
            "select tenant_id, department, code, name from post"
                + " where tenant_id = :tenant and department = :department and code = :code")
        .param("tenant", tenant.value())
        .param("department", ref.department())
        .param("code", ref.post())
        .query(ROW)
        .optional();
  }

  /** All posts of the tenant, by department and code. */
  public List<Post> all(TenantId tenant) {
    return jdbc.sql(
            "select tenant_id, department, code, name from post"
                + " where tenant_id = :tenant order by department, code")
        .param("tenant", tenant.value())
        .query(ROW)
        .list();
  }

  /** Adds the post, or changes its name. */
  public void save(TenantId tenant, Post post) {
    saving(tenant, post).run();
  }

  /** Like {@link #save}, for many at once. */
  public void saveAll(TenantId tenant, List<Post> posts) {
    Upsert.runAll(batch, posts.stream().map(post -> saving(tenant, post)).toList());
  }

  private Upsert saving(TenantId tenant, Post post) {
    Tenants.requireSame(tenant, post.tenant());
    return Upsert.of(jdbc, "post")
        .key("tenant_id", tenant.value())
        .key("department", post.department())
        .key("code", post.code())
        .set("name", post.name());
  }

  /** Takes a post away, and from everybody who held it. */
  public boolean remove(TenantId tenant, PostRef ref) {
    jdbc.sql(
            "delete from officer_post where tenant_id = :tenant"
                + " and department = :department and post = :code")
        .param("tenant", tenant.value())
        .param("department", ref.department())
        .param("code", ref.post())
        .update();
    return jdbc.sql(
                "delete from post where tenant_id = :tenant"
                    + " and department = :department and code = :code")
            .param("tenant", tenant.value())
            .param("department", ref.department())
            .param("code", ref.post())
            .update()
        == 1;
  }
}
