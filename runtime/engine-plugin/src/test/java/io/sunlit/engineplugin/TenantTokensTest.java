package io.sunlit.engineplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTokensTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final long LATER = NOW.getEpochSecond() + 1;
  private static final String HEAD = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  private final TenantTokens tokens = new TenantTokens(bytes(SECRET), InstantSource.fixed(NOW));

  @Test
  void shouldTellTheTenantsOfAValidToken() throws Exception {
    String token = token(HEAD, claims("[\"320582\",\"320583\"]", LATER), SECRET);
    assertThat(tokens.tenantsOf("Bearer " + token)).containsExactly("320582", "320583");
    assertThat(tokens.tenantsOf("bearer " + token)).containsExactly("320582", "320583");
  }

  @Test
  void shouldAcceptATokenForNobody() throws Exception {
    assertThat(tokens.tenantsOf("Bearer " + token(HEAD, claims("[]", LATER), SECRET))).isEmpty();
  }

  static Stream<String> badClaims() {
    return Stream.of(
        claims("[\"a\"]", NOW.getEpochSecond()),
        claims("[\"a\"]", 0),
        "{\"tenants\":[\"a\"]}",
        "{\"tenants\":[\"a\"],\"exp\":\"" + LATER + "\"}",
        "{\"tenants\":[\"a\"],\"exp\":1e300}",
        "{\"exp\":" + LATER + "}",
        claims("\"a\"", LATER),
        claims("[1]", LATER),
        claims("[\"\"]", LATER),
        claims("[[\"a\"]]", LATER),
        "{\"tenants\":[\"a\"],\"tenants\":[\"b\"],\"exp\":" + LATER + "}",
        "not json");
  }

  @ParameterizedTest
  @MethodSource("badClaims")
  void shouldRefuseBadClaimsHoweverWellSigned(String claims) throws Exception {
    refuses("Bearer " + token(HEAD, claims, SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"alg\":\"none\"}", "{\"alg\":\"HS512\"}", "{\"typ\":\"JWT\"}", "{}", "x"})
  void shouldRefuseOtherAlgorithms(String head) throws Exception {
    refuses("Bearer " + token(head, claims("[\"a\"]", LATER), SECRET));
  }

  @Test
  void shouldRefuseAForeignSignature() throws Exception {
    String claims = claims("[\"a\"]", LATER);
    refuses("Bearer " + token(HEAD, claims, "another secret of at least 32 bytes, yes"));
    String good = token(HEAD, claims, SECRET);
    refuses("Bearer " + good.substring(0, good.lastIndexOf('.') + 1));
    String forged = base64(bytes(claims("[\"b\"]", LATER)));
    refuses("Bearer " + good.replaceFirst("\\.[^.]*\\.", "." + forged + "."));
  }

  @Test
  void shouldRefuseOneFlippedBitAnywhere() throws Exception {
    byte[] good = bytes(token(HEAD, claims("[\"a\"]", LATER), SECRET));
    for (int i = 0; i < good.length - 1; i++) { // unused low bits of the last character may differ
      byte[] bad = good.clone();
      bad[i] ^= 1;
      refuses("Bearer " + new String(bad, StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Bearer a",
        "Bearer a.b",
        "Bearer a.b.c.d",
        "Bearer ..",
        "Basic dXNlcjpwYXNz",
        "Bearer é.é.é"
      })
  void shouldRefuseWhatIsNoToken(String header) {
    refuses(header);
  }

  @Test
  void shouldRefuseAMissingHeader() {
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.tenantsOf(null));
  }

  @Test
  void shouldRefuseAnEndlessHeader() {
    refuses("Bearer " + "a".repeat(1_000_000));
  }

  @Test
  void shouldNeedALongSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TenantTokens(bytes("short"), InstantSource.system()));
  }

  private void refuses(String header) {
    assertThatExceptionOfType(InvalidToken.class)
        .as(header)
        .isThrownBy(() -> tokens.tenantsOf(header));
  }

  private static String claims(String tenants, long expiry) {
    return "{\"tenants\":%s,\"exp\":%d}".formatted(tenants, expiry);
  }

  static String token(String head, String claims, String secret) throws Exception {
    String signed = base64(bytes(head)) + "." + base64(bytes(claims));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
    return signed + "." + base64(mac.doFinal(bytes(signed)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
