package io.sunlit.tenants;

import java.util.Locale;
import java.util.Set;

/** Where a tenant stands: being set up, trying, live, suspended, archived. */
public enum TenantStage {
  /** 初始化: nobody can apply yet. */
  INITIALISING,
  /** 试运行. */
  TRIAL,
  /** 正式运行. */
  LIVE,
  /** 暂停: open cases go on, no new ones. */
  SUSPENDED,
  /** 归档: to be read only. */
  ARCHIVED;

  /** The stages that may follow this one. */
  public Set<TenantStage> next() {
    return switch (this) {
      case INITIALISING -> Set.of(TRIAL, ARCHIVED);
      case TRIAL -> Set.of(LIVE, INITIALISING, SUSPENDED);
      case LIVE -> Set.of(SUSPENDED);
      case SUSPENDED -> Set.of(LIVE, ARCHIVED);
      case ARCHIVED -> Set.of();
    };
  }

  /** The name in files and commands: {@code initialising}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
