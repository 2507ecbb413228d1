package io.sunlit.runtime.shell;

import io.sunlit.tenants.store.Officers;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Local accounts for sign-in. */
@Component
class OfficerAccounts implements UserDetailsService {

  private final Officers officers;
  private final SignInAttempts attempts;

  OfficerAccounts(Officers officers, SignInAttempts attempts) {
    this.officers = officers;
    this.attempts = attempts;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return officers
        .account(username)
        .map(
            account ->
                (UserDetails)
                    new OfficerPrincipal(
                        account.officer(), account.passwordHash(), attempts.tooMany(username)))
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
