package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.OfficerRows.OfficerRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the tenants and their accounts. */
public class Officers {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public Officers(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<Officer> find(TenantId tenant, String username) {
    return OfficerRows.complete(
            jdbc,
            tenant,
            jdbc.sql(
                    "select "
                        + OfficerRows.COLUMNS
                        + " from officer where tenant_id = :tenant and username = :username")
                .param("tenant", tenant.value())
                .param("username", username)
                .query(OfficerRows.ROW)
                .list())
        .stream()
        .findFirst();
  }

  /**
   * An officer with the hash to compare a password with.
   *
   * @param passwordHash null if the officer cannot sign in with a password
   */
  public record Account(Officer officer, @Nullable String passwordHash) {}

  /**
   * The account with this user name. Takes no tenant: it finds out which one somebody belongs to.
   */
  @AcrossTenants("finds out which tenant somebody belongs to, at sign-in")
  public Optional<Account> account(String username) {
    return jdbc.sql("select " + OfficerRows.COLUMNS + " from officer where username = :username")
        .param("username", username)
        .query(OfficerRows.ROW)
        .optional()
        .map(
            row ->
                new Account(
                    OfficerRows.complete(jdbc, row.tenant(), List.of(row)).getFirst(),
                    row.passwordHash()));
  }

  /** The people of a tenant by user name. */
  public Page<Officer> page(TenantId tenant, int page, int size) {
    Page<OfficerRow> rows =
        Paging.of(jdbc, OfficerRows.COLUMNS, "officer where tenant_id = :tenant")
            .param("tenant", tenant.value())
            .page("username", page, size, OfficerRows.ROW);
    return new Page<>(OfficerRows.complete(jdbc, tenant, rows.rows()), rows.total(), page, size);
  }

  /**
   * The people of a department, or of the whole county, whose name or user name has the text in it.
   *
   * @param department code, or null for all
   * @param search null or blank for all
   */
  public Page<Officer> page(
      TenantId tenant, @Nullable String department, @Nullable String search, int page, int size) {
    Paging paging =
        Paging.of(jdbc, OfficerRows.COLUMNS, "officer where tenant_id = :tenant")
            .param("tenant", tenant.value());
    if (department != null) {
      paging.and("department = :department", "department", department);
    }
    if (search != null && !search.isBlank()) {
      String text = search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
      paging.and(
          "(lower(name) like :search escape '!' or lower(username) like :search escape '!')",
          "search",
          "%" + text + "%");
    }
    Page<OfficerRow> rows = paging.page("username", page, size, OfficerRows.ROW);
    return new Page<>(OfficerRows.complete(jdbc, tenant, rows.rows()), rows.total(), page, size);
  }

  /** The names of people by user name; of nobody who is gone. */
  public Map<String, String> names(TenantId tenant, Collection<String> usernames) {
    Map<String, String> names = new HashMap<>();
    if (!usernames.isEmpty()) {
      jdbc.sql(
              "select username, name from officer"
                  + " where tenant_id = :tenant and username in (:usernames)")
          .param("tenant", tenant.value())
          .param("usernames", Set.copyOf(usernames))
          .query(
              row -> {
                names.put(row.getString(1), row.getString(2));
              });
    }
    return names;
  }

  /** Names of those who hold the posts of a department, wherever they belong; by post. */
  public Map<PostRef, List<String>> holders(TenantId tenant, String department) {
    Map<PostRef, List<String>> holders = new HashMap<>();
    jdbc.sql(
            """
            select p.post, o.name from officer_post p
            join officer o on o.tenant_id = p.tenant_id and o.username = p.username
            where p.tenant_id = :tenant and p.department = :department
            order by p.post, o.username
            """)
        .param("tenant", tenant.value())
        .param("department", department)
        .query(
            row -> {
              holders
                  .computeIfAbsent(
                      new PostRef(department, row.getString(1)), post -> new ArrayList<>())
                  .add(row.getString(2));
            });
    return holders;
  }

  /** How many people belong to the department. */
  public long countOf(TenantId tenant, String department) {
    return jdbc.sql(
            "select count(*) from officer where tenant_id = :tenant and department = :department")
        .param("tenant", tenant.value())
        .param("department", department)
        .query(Long.class)
        .single();
  }

  /**
   * Adds the officer, or changes the name, department, posts and roles. The password stays.
   *
   * @throws UsernameTaken if somebody of another tenant has this user name
   */
  public void save(TenantId tenant, Officer officer) {
    saveAll(tenant, List.of(officer));
  }

  /**
   * Like {@link #save}, for many at once.
   *
   * @throws UsernameTaken if somebody of another tenant has one of the user names
   */
  public void saveAll(TenantId tenant, List<Officer> saved) {
    List<SqlParameterSource> posts = new ArrayList<>();
    List<SqlParameterSource> roles = new ArrayList<>();
    for (Officer officer : saved) {
      Tenants.requireSame(tenant, officer.tenant());
      officer
          .posts()
          .forEach(
              post ->
                  posts.add(
                      row(tenant, officer)
                          .addValue("department", post.department())
                          .addValue("post", post.post())));
      officer
          .roles()
          .forEach(role -> roles.add(row(tenant, officer).addValue("role", role.name())));
    }
    SqlParameterSource[] rows =
        saved.stream().map(officer -> row(tenant, officer)).toArray(SqlParameterSource[]::new);
    int[] changed =
        batch.batchUpdate(
            "update officer set department = :department, name = :name"
                + " where tenant_id = :tenant and username = :username",
            rows);
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 0) {
        insert(tenant, saved.get(i));
      }
    }
    for (String table : new String[] {"officer_post", "officer_role"}) {
      batch.batchUpdate(
          "delete from " + table + " where tenant_id = :tenant and username = :username", rows);
    }
    batch.batchUpdate(
        "insert into officer_post (tenant_id, username, department, post)"
            + " values (:tenant, :username, :department, :post)",
        posts.toArray(SqlParameterSource[]::new));
    batch.batchUpdate(
        "insert into officer_role (tenant_id, username, role_code)"
            + " values (:tenant, :username, :role)",
        roles.toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(TenantId tenant, Officer officer) {
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("username", officer.username())
        .addValue("department", officer.department())
        .addValue("name", officer.name());
  }

  /**
   * Sets the password, given as the hash that the application's password encoder made.
   *
   * @return false if the tenant has no such officer
   */
  public boolean changePassword(TenantId tenant, String username, String passwordHash) {
    return jdbc.sql(
                "update officer set password_hash = :hash"
                    + " where tenant_id = :tenant and username = :username")
            .param("hash", passwordHash)
            .param("tenant", tenant.value())
            .param("username", username)
            .update()
        == 1;
  }

  /** Takes away an officer's account, tokens, posts and roles; what the officer did stays. */
  public boolean remove(TenantId tenant, String username) {
    for (String table : new String[] {"api_token", "officer_post", "officer_role"}) {
      jdbc.sql("delete from " + table + " where tenant_id = :tenant and username = :username")
          .param("tenant", tenant.value())
          .param("username", username)
          .update();
    }
    return jdbc.sql("delete from officer where tenant_id = :tenant and username = :username")
            .param("tenant", tenant.value())
            .param("username", username)
            .update()
        == 1;
  }

  private void insert(TenantId tenant, Officer officer) {
    boolean taken =
        jdbc.sql("select count(*) from officer where username = :username")
                .param("username", officer.username())
                .query(Long.class)
                .single()
            > 0;
    if (taken) {
      throw new UsernameTaken(officer.username());
    }
    try {
      jdbc.sql(
              "insert into officer (username, tenant_id, department, name)"
                  + " values (:username, :tenant, :department, :name)")
          .param("username", officer.username())
          .param("tenant", tenant.value())
          .param("department", officer.department())
          .param("name", officer.name())
          .update();
    } catch (DuplicateKeyException e) {
      throw new UsernameTaken(officer.username());
    }
  }
}
