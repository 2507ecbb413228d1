package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The second wall between tenants: row-level security of PostgreSQL ({@code
 * db/tenants/row-level-security.yaml}). Every statement names its tenant anyway; behind the wall
 * one that forgot to would still see nothing of another. Other databases have no such wall.
 */
public class TenantWall {

  private final JdbcTemplate jdbc;
  private @Nullable Boolean standing;

  public TenantWall(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Shuts the transaction in with the rows of the tenant until it ends or is shut in with
   * another's; without a transaction it does nothing. Costs one small statement.
   */
  public void shutIn(TenantId tenant) {
    if (TransactionSynchronizationManager.isActualTransactionActive() && isStanding()) {
      jdbc.query("select set_config('sunlit.tenant', ?, true)", row -> {}, tenant.value());
    }
  }

  private boolean isStanding() {
    Boolean known = standing;
    if (known == null) {
      known =
          Boolean.TRUE.equals(
              jdbc.execute(
                  (ConnectionCallback<Boolean>)
                      connection ->
                          "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())));
      standing = known;
    }
    return known;
  }
}
