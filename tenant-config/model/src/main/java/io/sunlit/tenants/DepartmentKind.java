package io.sunlit.tenants;

import java.util.Locale;

/** What kind of unit a {@link Department} is. */
public enum DepartmentKind {
  /** 县级部门: belongs to the county's government. */
  DEPARTMENT,
  /** 垂管部门: works in the county and reports to a body above it, such as tax or tobacco. */
  VERTICAL,
  /** 乡镇、街道. */
  TOWN,
  /** 村、社区: always below a town. */
  VILLAGE;

  /** The name in files: {@code department}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
