package io.sunlit.runtime.shell;

import io.sunlit.tenants.Officer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in officer, as Spring Security carries it. The hash is wiped after sign-in. */
final class OfficerPrincipal implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final transient Officer officer;
  private final boolean locked;
  private @Nullable String passwordHash;

  OfficerPrincipal(Officer officer, @Nullable String passwordHash, boolean locked) {
    this.officer = officer;
    this.passwordHash = passwordHash;
    this.locked = locked;
  }

  Officer officer() {
    return officer;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(officer);
  }

  static List<SimpleGrantedAuthority> authorities(Officer officer) {
    return officer.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return officer.username();
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
