package io.sunlit.runtime.shell;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The officer of the session or of the token that a request carries. */
@Component
class SignedInOfficer implements CurrentOfficer {

  @Override
  public Officer get() {
    return find()
        .orElseThrow(
            () -> new IllegalStateException("Expected an officer to be signed in, but nobody is"));
  }

  /** Who is signed in, if anybody is. */
  Optional<Officer> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof OfficerPrincipal principal
        ? Optional.of(principal.officer())
        : Optional.empty();
  }
}
