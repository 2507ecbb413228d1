package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.OpenCases;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a county, or of a department, that are not closed. */
@Component
public class CountingOpenCases implements OpenCases {

  private final JdbcClient jdbc;

  public CountingOpenCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many cases of a county are open.
   *
   * @param overdue those of them whose promised day is past
   */
  public record Count(long open, long overdue) {}

  public Count ofCounty(TenantId tenant, LocalDate today) {
    return jdbc.sql(
            "select count(*) as open_cases,"
                + " count(case when promised_due < :today then 1 end) as overdue_cases"
                + " from case_file where tenant_id = :tenant and closed_at is null")
        .param("today", today)
        .param("tenant", tenant.value())
        .query((row, n) -> new Count(row.getLong("open_cases"), row.getLong("overdue_cases")))
        .single();
  }

  @Override
  public long ofDepartment(TenantId tenant, String department) {
    return jdbc.sql(
            "select count(*) from case_file f where f.tenant_id = :tenant and f.closed_at is null"
                + " and (f.department = :department or exists (select 1 from work_item w"
                + " where w.tenant_id = f.tenant_id and w.case_number = f.case_number"
                + " and w.department = :department and w.done_at is null))")
        .param("tenant", tenant.value())
        .param("department", department)
        .query(Long.class)
        .single();
  }

  @Override
  public long ofPost(TenantId tenant, PostRef post) {
    return jdbc.sql(
            "select count(*) from work_item where tenant_id = :tenant and department = :department"
                + " and post = :post and state in ('OPEN', 'CLAIMED')")
        .param("tenant", tenant.value())
        .param("department", post.department())
        .param("post", post.post())
        .query(Long.class)
        .single();
  }

  @Override
  public long takenUpBy(TenantId tenant, String username) {
    return jdbc.sql(
            "select count(*) from work_item where tenant_id = :tenant and claimed_by = :username"
                + " and state = 'CLAIMED'")
        .param("tenant", tenant.value())
        .param("username", username)
        .query(Long.class)
        .single();
  }
}
