package io.sunlit.tenants;

/**
 * A post (岗位) that departments have.
 *
 * @param code short and stable: {@code window}, {@code review}, {@code decision}
 */
public record Post(TenantId tenant, String department, String code, String name) {

  public PostRef ref() {
    return new PostRef(department, code);
  }
}
