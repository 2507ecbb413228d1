package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts officers together from the rows of their account, posts and roles. */
final class OfficerRows {

  static final String COLUMNS = "username, tenant_id, department, name, password_hash";

  static final RowMapper<OfficerRow> ROW =
      (row, n) ->
          new OfficerRow(
              row.getString("username"),
              new TenantId(row.getString("tenant_id")),
              row.getString("department"),
              row.getString("name"),
              row.getString("password_hash"));

  private OfficerRows() {}

  record OfficerRow(
      String username,
      TenantId tenant,
      String department,
      String name,
      @Nullable String passwordHash) {}

  /**
   * The officers of one tenant, in the given order, with three statements however many they are.
   */
  static List<Officer> complete(JdbcClient jdbc, TenantId tenant, List<OfficerRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> usernames = rows.stream().map(OfficerRow::username).toList();
    Map<String, Set<PostRef>> posts = new HashMap<>();
    jdbc.sql(
            "select username, department, post from officer_post"
                + " where tenant_id = :tenant and username in (:usernames)")
        .param("tenant", tenant.value())
        .param("usernames", usernames)
        .query(
            row -> {
              posts
                  .computeIfAbsent(row.getString("username"), u -> new HashSet<>())
                  .add(new PostRef(row.getString("department"), row.getString("post")));
            });
    Map<String, Set<Role>> roles = new HashMap<>();
    jdbc.sql(
            "select username, role_code from officer_role"
                + " where tenant_id = :tenant and username in (:usernames)")
        .param("tenant", tenant.value())
        .param("usernames", usernames)
        .query(
            row -> {
              roles
                  .computeIfAbsent(row.getString("username"), u -> new HashSet<>())
                  .add(Role.valueOf(row.getString("role_code")));
            });
    List<Officer> officers = new ArrayList<>();
    for (OfficerRow row : rows) {
      officers.add(
          new Officer(
              row.username(),
              row.name(),
              row.tenant(),
              row.department(),
              posts.getOrDefault(row.username(), Set.of()),
              roles.getOrDefault(row.username(), Set.of())));
    }
    return officers;
  }
}
