package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;

/** The user name belongs to somebody of another tenant; user names are unique on the platform. */
public final class UsernameTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  public UsernameTaken(String username) {
    super(
        Kind.CONFLICT,
        "username-taken",
        "Expected a user name that nobody has, but '%s' is taken".formatted(username),
        username);
  }
}
