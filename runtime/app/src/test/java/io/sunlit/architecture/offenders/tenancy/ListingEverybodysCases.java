package io.sunlit.architecture.offenders.tenancy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rule that a query names its tenant. */
public record ListingEverybodysCases(JdbcClient jdbc) {
  public List<String> open(String department) {
    return jdbc.sql("select case_number from case_file where department = ?")
        .param(department)
        .query(String.class)
        .list();
  }
}
