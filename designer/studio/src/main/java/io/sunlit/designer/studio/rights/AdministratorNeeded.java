package io.sunlit.designer.studio.rights;

import io.sunlit.tenants.Refusal;

/** Only the administrators of the county, or of the platform, may do this. */
public final class AdministratorNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  AdministratorNeeded(String username) {
    super(Kind.FORBIDDEN, "administrator-needed", username + " is no administrator");
  }
}
