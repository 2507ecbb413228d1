package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Officer.Absent;
import io.sunlit.tenants.PostRef;

/** Who did something, as the history keeps it. */
public record Actor(String username, String name) {

  /** The platform itself. */
  public static final Actor SYSTEM = new Actor("system", "系统");

  public static Actor of(Officer officer) {
    return new Actor(officer.username(), officer.name());
  }

  /** The officer in a post; says for whom, if the officer only stands in for somebody there. */
  public static Actor of(Officer officer, PostRef post) {
    Absent absent = officer.standsIn().get(post);
    return absent == null
        ? of(officer)
        : new Actor(officer.username(), officer.name() + "（代" + absent.name() + "）");
  }
}
