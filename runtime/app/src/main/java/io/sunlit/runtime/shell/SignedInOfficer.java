package io.sunlit.runtime.shell;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The officer of the session or of the token that a request carries. */
@Component
class SignedInOfficer implements CurrentOfficer {

  @Override
  public Officer get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof OfficerPrincipal principal) {
      return principal.officer();
    }
    throw new IllegalStateException("Expected an officer to be signed in, but nobody is");
  }
}
