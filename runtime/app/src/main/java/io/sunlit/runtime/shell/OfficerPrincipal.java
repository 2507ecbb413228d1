package io.sunlit.runtime.shell;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in officer, as Spring Security carries it, and which county somebody of the province
 * looks at. The hash is wiped after sign-in.
 */
final class OfficerPrincipal implements UserDetails, CredentialsContainer {

  /** What people of the province may open, beside what their roles let them. */
  static final String OF_PROVINCE = "PROVINCE";

  private static final long serialVersionUID = 1L;
  private static final String ROLE = "ROLE_";

  private final transient Officer officer;
  private final boolean locked;
  private final boolean ofProvince;
  private transient volatile @Nullable TenantId county;
  private @Nullable String passwordHash;

  /**
   * @param ofProvince whether the officer belongs to a province, and works in no county
   */
  OfficerPrincipal(
      Officer officer, @Nullable String passwordHash, boolean locked, boolean ofProvince) {
    this.officer = officer;
    this.ofProvince = ofProvince;
    this.passwordHash = passwordHash;
    this.locked = locked;
  }

  /** As the own tenant knows the officer, whichever county is looked at. */
  Officer officer() {
    return officer;
  }

  boolean isOfProvince() {
    return ofProvince;
  }

  /** The county that somebody of the province has chosen; says nothing of the grant. */
  @Nullable TenantId looksInto() {
    return county;
  }

  /**
   * @param county null to look at none
   */
  void lookInto(@Nullable TenantId county) {
    this.county = county;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    List<GrantedAuthority> authorities = new ArrayList<>(authorities(officer));
    if (ofProvince) {
      authorities.add(new SimpleGrantedAuthority(ROLE + OF_PROVINCE));
    }
    return authorities;
  }

  static List<SimpleGrantedAuthority> authorities(Officer officer) {
    return officer.roles().stream()
        .map(role -> new SimpleGrantedAuthority(ROLE + role.name()))
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
