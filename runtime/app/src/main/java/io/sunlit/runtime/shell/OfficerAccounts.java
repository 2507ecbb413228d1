package io.sunlit.runtime.shell;

import io.sunlit.tenants.store.SignIns;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Local accounts for sign-in. */
@Component
class OfficerAccounts implements UserDetailsService {

  private final SignIns signIns;
  private final SignInAttempts attempts;

  OfficerAccounts(SignIns signIns, SignInAttempts attempts) {
    this.signIns = signIns;
    this.attempts = attempts;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return signIns
        .byUsername(username)
        .map(
            account ->
                (UserDetails)
                    new OfficerPrincipal(
                        account.officer(), account.passwordHash(), attempts.tooMany(username)))
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
