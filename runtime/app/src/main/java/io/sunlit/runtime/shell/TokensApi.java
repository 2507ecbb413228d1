package io.sunlit.runtime.shell;

import io.sunlit.tenants.store.ApiTokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives tokens to machines, against user name and password. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

  private static final Duration VALID = Duration.ofHours(8);

  private final AuthenticationManager authentication;
  private final ApiTokens tokens;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TokensApi(AuthenticationManager authentication, ApiTokens tokens, Clock clock) {
    this.authentication = authentication;
    this.tokens = tokens;
    this.clock = clock;
  }

  record Credentials(
      @NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 200) String password) {}

  record Token(String token, Instant expiresAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Token create(@RequestBody @Valid Credentials credentials) {
    Authentication signedIn =
        authentication.authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated(
                credentials.username(), credentials.password()));
    if (!(signedIn.getPrincipal() instanceof OfficerPrincipal principal)) {
      throw new IllegalStateException("Signed in as something that is no officer");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expires = clock.instant().plus(VALID);
    tokens.save(
        principal.officer().tenant(), principal.officer().username(), TokenHash.of(token), expires);
    return new Token(token, expires);
  }
}
