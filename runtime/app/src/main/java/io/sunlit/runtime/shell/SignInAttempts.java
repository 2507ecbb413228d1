package io.sunlit.runtime.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, so that passwords cannot be guessed: ten in ten minutes lock the account
 * for as long.
 */
@Component
class SignInAttempts {

  private static final int ALLOWED = 10;

  private final Cache<String, Integer> failures =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  boolean tooMany(String username) {
    Integer failed = failures.getIfPresent(username);
    return failed != null && failed >= ALLOWED;
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent event) {
    failures.asMap().merge(event.getAuthentication().getName(), 1, Integer::sum);
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    failures.invalidate(event.getAuthentication().getName());
  }
}
