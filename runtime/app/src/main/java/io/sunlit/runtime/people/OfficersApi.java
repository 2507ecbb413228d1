package io.sunlit.runtime.people;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Role;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Officers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Passwords of officers. A tenant administrator sets those of the own county, the platform
 * administrator those of everybody.
 */
@RestController
@RequestMapping("/api/v1/officers")
class OfficersApi {

  private final Officers officers;
  private final PasswordEncoder passwords;
  private final CurrentOfficer current;

  OfficersApi(Officers officers, PasswordEncoder passwords, CurrentOfficer current) {
    this.officers = officers;
    this.passwords = passwords;
    this.current = current;
  }

  record NewPassword(@NotBlank @Size(min = 10, max = 72) String password) {}

  @PutMapping("/{username}/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@PathVariable String username, @RequestBody @Valid NewPassword body) {
    Officer administrator = current.get();
    TenantId tenant = administrator.tenant();
    if (administrator.has(Role.PLATFORM_ADMINISTRATOR)) {
      tenant =
          officers
              .account(username)
              .map(account -> account.officer().tenant())
              .orElseThrow(() -> new OfficerNotFound(username));
    } else if (!administrator.has(Role.TENANT_ADMINISTRATOR)) {
      throw new AccessDeniedException("Needs the role of an administrator");
    }
    if (!officers.changePassword(tenant, username, passwords.encode(body.password()))) {
      throw new OfficerNotFound(username);
    }
  }
}
