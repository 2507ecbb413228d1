package io.sunlit.runtime.shell;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.StandIns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The officer of the session or of the token that a request carries. */
@Component
class SignedInOfficer implements CurrentOfficer {

  private final StandIns standIns;
  private final Clock clock;

  SignedInOfficer(StandIns standIns, Clock clock) {
    this.standIns = standIns;
    this.clock = clock;
  }

  /** With the posts of those for whom the officer stands in today. */
  @Override
  public Officer get() {
    return find()
        .map(
            officer ->
                officer.standingIn(
                    standIns.postsOf(officer.tenant(), officer.username(), LocalDate.now(clock))))
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
