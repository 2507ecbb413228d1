package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends rows that stay on record: stand-ins, delegations, grants. */
final class Ending {

  private Ending() {}

  /**
   * Ends the row at once.
   *
   * @param table has the columns ended_by and ended_at
   * @return false if there is none, or it was ended already
   */
  static boolean end(
      JdbcClient jdbc, String table, TenantId tenant, String id, String endedBy, Instant at) {
    return jdbc.sql(
                "update %s set ended_by = :by, ended_at = :at where tenant_id = :tenant and id = :id and ended_at is null"
                    .formatted(table))
            .param("by", endedBy)
            .param("at", Moments.write(at))
            .param("tenant", tenant.value())
            .param("id", id)
            .update()
        == 1;
  }
}
