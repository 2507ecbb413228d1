package io.sunlit.runtime.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in a machine by its bearer token. A looked-up token is remembered for a minute. */
final class TokenFilter extends OncePerRequestFilter {

  private static final String PREFIX = "Bearer ";

  private final ApiTokens tokens;
  private final Clock clock;
  private final Cache<String, Optional<Officer>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  TokenFilter(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith(PREFIX) && header.length() < 512) {
      known
          .get(
              TokenHash.of(header.substring(PREFIX.length())),
              hash -> tokens.officer(hash, clock.instant()))
          .ifPresent(TokenFilter::signIn);
    }
    chain.doFilter(request, response);
  }

  private static void signIn(Officer officer) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new OfficerPrincipal(officer, null, false, false),
            null,
            OfficerPrincipal.authorities(officer)));
    SecurityContextHolder.setContext(context);
  }
}
