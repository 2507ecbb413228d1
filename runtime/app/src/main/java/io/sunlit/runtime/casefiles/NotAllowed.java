package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.Role;

/** The officer lacks the role for what was asked. */
public final class NotAllowed extends Refusal {

  public NotAllowed(Role needed) {
    super(
        Kind.FORBIDDEN,
        "role-missing",
        "Expected role " + needed + ", but it is not granted",
        needed);
  }
}
