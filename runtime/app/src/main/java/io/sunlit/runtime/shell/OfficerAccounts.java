package io.sunlit.runtime.shell;

import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Officers;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Local accounts for sign-in. */
@Component
class OfficerAccounts implements UserDetailsService {

  private final Officers officers;
  private final Counties counties;
  private final SignInAttempts attempts;

  OfficerAccounts(Officers officers, Counties counties, SignInAttempts attempts) {
    this.officers = officers;
    this.counties = counties;
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
                        account.officer(),
                        account.passwordHash(),
                        attempts.tooMany(username),
                        counties.provinceName(account.officer().tenant()).isPresent()))
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }
}
