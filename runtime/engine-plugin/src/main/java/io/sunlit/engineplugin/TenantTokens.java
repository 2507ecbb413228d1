package io.sunlit.engineplugin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks tokens: a JWT signed with HS256 that holds the tenants its bearer may act for ({@code
 * tenants}) and the second from which on it is void ({@code exp}). Both are required.
 */
final class TenantTokens {

  static final int MIN_SECRET_BYTES = 32;
  private static final int MAX_LENGTH = 60_000;
  private static final String SCHEME = "Bearer ";

  private final SecretKeySpec key;
  private final InstantSource clock;

  TenantTokens(byte[] secret, InstantSource clock) {
    if (secret.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "Expected a token secret of at least %d bytes, but it has %d"
              .formatted(MIN_SECRET_BYTES, secret.length));
    }
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
  }

  /**
   * The tenants a caller may act for.
   *
   * @param authorization value of the header {@code Authorization}, or null if there is none
   */
  List<String> tenantsOf(@Nullable String authorization) throws InvalidToken {
    if (authorization == null || authorization.isBlank()) {
      throw new InvalidToken("Expected a bearer token, but there is none");
    }
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || authorization.length() > MAX_LENGTH) {
      throw new InvalidToken("Expected a bearer token, but it is something else");
    }
    String token = authorization.substring(SCHEME.length()).strip();
    int afterHead = token.indexOf('.');
    int afterBody = token.lastIndexOf('.');
    if (afterHead <= 0
        || afterBody <= afterHead
        || token.indexOf('.', afterHead + 1) != afterBody) {
      throw new InvalidToken("Expected a token of three parts");
    }
    // The signature comes first: nothing that is not ours is looked into.
    byte[] signature = decode(token.substring(afterBody + 1));
    if (!MessageDigest.isEqual(signature, sign(token.substring(0, afterBody)))) {
      throw new InvalidToken("The token is not signed by the platform");
    }
    if (!"HS256".equals(parse(token.substring(0, afterHead)).get("alg"))) {
      throw new InvalidToken("Expected a token signed with HS256");
    }
    Map<String, Object> claims = parse(token.substring(afterHead + 1, afterBody));
    if (!(claims.get("exp") instanceof Long expiry) || expiry <= clock.instant().getEpochSecond()) {
      throw new InvalidToken("The token has expired");
    }
    return tenants(claims.get("tenants"));
  }

  private static List<String> tenants(@Nullable Object claim) throws InvalidToken {
    if (!(claim instanceof List<?> list)) {
      throw new InvalidToken("Expected a token with a list of tenants");
    }
    List<String> tenants = new ArrayList<>(list.size());
    for (Object tenant : list) {
      if (!(tenant instanceof String name) || name.isBlank()) {
        throw new InvalidToken("Expected a token with a list of tenants");
      }
      tenants.add(name);
    }
    return List.copyOf(tenants);
  }

  private static Map<String, Object> parse(String part) throws InvalidToken {
    try {
      return StrictJson.object(new String(decode(part), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InvalidToken("The token cannot be read");
    }
  }

  private static byte[] decode(String part) throws InvalidToken {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new InvalidToken("The token cannot be read");
    }
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
