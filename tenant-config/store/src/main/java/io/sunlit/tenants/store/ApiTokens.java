package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens with which machines speak for officers. Only their SHA-256 is stored. */
public class ApiTokens {

  private static final RowMapper<ApiToken> ROW =
      (row, n) ->
          new ApiToken(
              row.getString("token_hash"),
              row.getString("username"),
              Moments.read(row, "expires_at"));

  private final JdbcClient jdbc;
  private final Officers officers;

  public ApiTokens(JdbcClient jdbc, Officers officers) {
    this.jdbc = jdbc;
    this.officers = officers;
  }

  /**
   * A token as it can be listed.
   *
   * @param hash SHA-256 of the token, hexadecimal
   */
  public record ApiToken(String hash, String username, Instant expiresAt) {}

  /**
   * The officer for whom a machine speaks with this token, unless it has expired. Takes no tenant:
   * it finds out which one it is.
   *
   * @param hash SHA-256 of the token, hexadecimal
   */
  @AcrossTenants("finds out which tenant a token belongs to")
  public Optional<Officer> officer(String hash, Instant now) {
    return jdbc.sql("select username from api_token where token_hash = :hash and expires_at > :now")
        .param("hash", hash)
        .param("now", Moments.write(now))
        .query(String.class)
        .optional()
        .flatMap(officers::account)
        .map(Officers.Account::officer);
  }

  /** The tokens of a tenant by officer. */
  public Page<ApiToken> page(TenantId tenant, int page, int size) {
    return Paging.of(
            jdbc, "token_hash, username, expires_at", "api_token where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .page("username, token_hash", page, size, ROW);
  }

  /** Adds a token of an officer of the tenant. */
  public void save(TenantId tenant, String username, String hash, Instant expiresAt) {
    jdbc.sql(
            "insert into api_token (token_hash, tenant_id, username, expires_at)"
                + " values (:hash, :tenant, :username, :expires)")
        .param("hash", hash)
        .param("tenant", tenant.value())
        .param("username", username)
        .param("expires", Moments.write(expiresAt))
        .update();
  }

  /**
   * Makes a token worthless at once.
   *
   * @return false if the tenant has no such token
   */
  public boolean revoke(TenantId tenant, String hash) {
    return jdbc.sql("delete from api_token where tenant_id = :tenant and token_hash = :hash")
            .param("tenant", tenant.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  /** Forgets the tokens of a tenant that expired before a moment. */
  public int forgetExpired(TenantId tenant, Instant before) {
    return jdbc.sql("delete from api_token where tenant_id = :tenant and expires_at < :before")
        .param("tenant", tenant.value())
        .param("before", Moments.write(before))
        .update();
  }
}
