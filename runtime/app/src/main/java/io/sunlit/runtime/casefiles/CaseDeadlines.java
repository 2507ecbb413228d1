package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.store.OpenDeadlines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the promised and the statutory deadlines of accepted cases are kept. */
@Configuration(proxyBeanMethods = false)
public class CaseDeadlines {

  @Bean
  OpenDeadlines promisedDeadlines() {
    return deadlines("promised");
  }

  @Bean
  OpenDeadlines statutoryDeadlines() {
    return deadlines("statutory");
  }

  private static OpenDeadlines deadlines(String kind) {
    return new OpenDeadlines(
        kind,
        "case_file",
        "case_number",
        "case_number",
        "accepted_on",
        kind + "_terms",
        kind + "_due",
        kind + "_provisional",
        List.of(CaseState.ACCEPTED.name()));
  }
}
