package io.sunlit.runtime.shell;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
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
  private final LookingIntoCounties looking;
  private final Clock clock;

  SignedInOfficer(StandIns standIns, LookingIntoCounties looking, Clock clock) {
    this.standIns = standIns;
    this.looking = looking;
    this.clock = clock;
  }

  /**
   * With the posts of those for whom the officer stands in today. Somebody of the province is, in
   * the county that is looked at, an officer of that county who reads.
   *
   * @throws CountyNotGranted if that county no longer lets the person look
   */
  @Override
  public Officer get() {
    OfficerPrincipal principal =
        principal()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Expected an officer to be signed in, but nobody is"));
    TenantId county = principal.looksInto();
    if (county != null) {
      return looking.guest(principal, county);
    }
    Officer officer = principal.officer();
    return officer.standingIn(
        standIns.postsOf(officer.tenant(), officer.username(), LocalDate.now(clock)));
  }

  /** Who is signed in, if anybody is, as the own tenant knows the officer. */
  Optional<Officer> find() {
    return principal().map(OfficerPrincipal::officer);
  }

  Optional<OfficerPrincipal> principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof OfficerPrincipal principal
        ? Optional.of(principal)
        : Optional.empty();
  }
}
