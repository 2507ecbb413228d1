package io.sunlit.tenants.store;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.DepartmentKind;
import io.sunlit.tenants.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The departments of the tenants. */
public class Departments {

  private static final RowMapper<Department> ROW =
      (row, n) ->
          new Department(
              new TenantId(row.getString("tenant_id")),
              row.getString("code"),
              row.getString("name"),
              kind(row.getString("kind")),
              row.getString("parent"),
              row.getString("superior"));

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batch;

  public Departments(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  public Optional<Department> find(TenantId tenant, String code) {
    return jdbc.sql(
            "select tenant_id, code, name, kind, parent, superior from department"
                + " where tenant_id = :tenant and code = :code")
        .param("tenant", tenant.value())
        .param("code", code)
        .query(ROW)
        .optional();
  }

  /** All departments of the tenant by code: a county has some forty. */
  public List<Department> all(TenantId tenant) {
    return jdbc.sql(
            "select tenant_id, code, name, kind, parent, superior from department"
                + " where tenant_id = :tenant and closed_on is null order by code")
        .param("tenant", tenant.value())
        .query(ROW)
        .list();
  }

  /** Adds the department, or changes its name; one that was closed is open again. */
  public void save(TenantId tenant, Department department) {
    saving(tenant, department).run();
  }

  /** Like {@link #save}, for many at once. */
  public void saveAll(TenantId tenant, List<Department> departments) {
    Upsert.runAll(batch, departments.stream().map(d -> saving(tenant, d)).toList());
  }

  private Upsert saving(TenantId tenant, Department department) {
    Tenants.requireSame(tenant, department.tenant());
    return Upsert.of(jdbc, "department")
        .key("tenant_id", tenant.value())
        .key("code", department.code())
        .set("name", department.name())
        .set("kind", department.kind().name())
        .set("parent", department.parent())
        .set("superior", department.superior())
        .set("closed_on", null);
  }

  /**
   * Closes a department: it is offered no longer, and what it did keeps its name.
   *
   * @return false if there is no such department, or it is closed already
   */
  public boolean close(TenantId tenant, String code, LocalDate day) {
    return jdbc.sql(
                "update department set closed_on = :day"
                    + " where tenant_id = :tenant and code = :code and closed_on is null")
            .param("day", day)
            .param("tenant", tenant.value())
            .param("code", code)
            .update()
        == 1;
  }

  private static DepartmentKind kind(@Nullable String stored) {
    return stored == null ? DepartmentKind.DEPARTMENT : DepartmentKind.valueOf(stored);
  }
}
