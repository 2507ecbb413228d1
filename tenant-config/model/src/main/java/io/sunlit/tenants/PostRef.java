package io.sunlit.tenants;

/** A post (岗位) of a department, by their codes; both are unique within the tenant. */
public record PostRef(String department, String post) {

  @Override
  public String toString() {
    return department + "/" + post;
  }
}
