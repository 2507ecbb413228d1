package io.sunlit.architecture.offenders.tenancy;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks no rule: every query names its tenant. */
public class AskingForATenant {

  private final JdbcClient jdbc;

  public AskingForATenant(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int open(TenantId tenant) {
    return jdbc.sql("select count(*) from case_file where tenant_id = ?")
        .param(tenant.value())
        .query(Integer.class)
        .single();
  }

  public int openFor(Officer officer) {
    return open(officer.tenant());
  }
}
