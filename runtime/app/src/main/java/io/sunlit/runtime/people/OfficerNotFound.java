package io.sunlit.runtime.people;

import io.sunlit.tenants.Refusal;

/** There is no such officer for whom the administrator may act. */
public final class OfficerNotFound extends Refusal {

  OfficerNotFound(String username) {
    super(Kind.NOT_FOUND, "officer-not-found", "Officer " + username + " not found", username);
  }
}
