package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.Officer;

/** Who did something, as the history keeps it. */
public record Actor(String username, String name) {

  /** The platform itself. */
  public static final Actor SYSTEM = new Actor("system", "系统");

  public static Actor of(Officer officer) {
    return new Actor(officer.username(), officer.name());
  }
}
