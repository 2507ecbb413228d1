package io.sunlit.tenants;

/** Id of a tenant; of a county it is the six digits of its division code, such as 320582. */
public record TenantId(String value) implements Comparable<TenantId> {

  public TenantId {
    if (!value.matches("[A-Za-z0-9_-]{1,31}")) {
      throw new IllegalArgumentException(
          "Expected a tenant id of 1 to 31 letters, digits, - or _, but it is '" + value + "'");
    }
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
