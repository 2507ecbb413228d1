package io.sunlit.runtime.shell;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.ApiTokens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    Officer officer = principal.officer();
    String token = tokens.issue(officer.tenant(), officer.username(), "REST", VALID);
    return new Token(token, clock.instant().plus(VALID));
  }
}
