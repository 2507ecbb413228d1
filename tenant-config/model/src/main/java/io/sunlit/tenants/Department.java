package io.sunlit.tenants;

import org.jspecify.annotations.Nullable;

/**
 * A unit of a county that handles cases: a department (部门), a town or a village.
 *
 * @param code short and stable, shared by counties where the function is the same: {@code
 *     market-regulation}
 * @param parent code of the unit above, or null directly below the county
 * @param superior name of the body outside the county that a vertically managed department reports
 *     to; null for all others
 */
public record Department(
    TenantId tenant,
    String code,
    String name,
    DepartmentKind kind,
    @Nullable String parent,
    @Nullable String superior) {

  /** A department of the county's government. */
  public Department(TenantId tenant, String code, String name) {
    this(tenant, code, name, DepartmentKind.DEPARTMENT, null, null);
  }
}
