package io.sunlit.runtime.engine.client;

import io.sunlit.tenants.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs the tokens that let this application act for its tenants in the engine: HS256, valid for
 * ten minutes, made anew every minute and when a tenant comes that the last one does not name.
 */
final class PlatformTokens {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final Duration USED = Duration.ofMinutes(1);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String HEAD =
      BASE64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

  private record Issued(String header, Set<TenantId> tenants, Instant at) {}

  private final SecretKeySpec key;
  private final Supplier<Collection<TenantId>> tenants;
  private final Clock clock;
  private volatile @Nullable Issued last;

  PlatformTokens(String secret, Supplier<Collection<TenantId>> tenants, Clock clock) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Value of the header {@code Authorization}. */
  String header() {
    return current(null).header();
  }

  /** Makes sure that the next header names the tenant, if the application has it at all. */
  void include(TenantId tenant) {
    current(tenant);
  }

  private Issued current(@Nullable TenantId wanted) {
    Issued issued = last;
    Instant now = clock.instant();
    if (issued == null
        || issued.at().plus(USED).isBefore(now)
        || (wanted != null && !issued.tenants().contains(wanted))) {
      issued = issue(now);
      last = issued;
    }
    return issued;
  }

  private Issued issue(Instant now) {
    Set<TenantId> all = new TreeSet<>(tenants.get());
    String names =
        all.stream().map(tenant -> '"' + tenant.value() + '"').collect(Collectors.joining(","));
    String claims =
        "{\"tenants\":[%s],\"exp\":%d}".formatted(names, now.plus(VALID).getEpochSecond());
    String signed = HEAD + "." + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return new Issued("Bearer " + signed + "." + BASE64.encodeToString(sign(signed)), all, now);
  }

  private byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256", e);
    }
  }
}
