package io.sunlit.engineplugin;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/** The guard as the broker sets it up: with the secret of its environment. */
final class TenantGuard {

  static final String SECRET = "SUNLIT_ENGINE_TOKEN_SECRET";

  private TenantGuard() {}

  static TenantTokens fromEnvironment(Map<String, String> environment) {
    byte[] secret = Secrets.read(environment, SECRET).getBytes(StandardCharsets.UTF_8);
    return new TenantTokens(secret, InstantSource.system());
  }
}
