package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.store.OpenDeadlines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the promised and the statutory deadlines of accepted cases are kept. What a case is
 * promised may begin later than its acceptance: a document that is owed after silence.
 */
@Configuration(proxyBeanMethods = false)
public class CaseDeadlines {

  @Bean
  OpenDeadlines promisedDeadlines() {
    return deadlines("promised", "promised_from");
  }

  @Bean
  OpenDeadlines statutoryDeadlines() {
    return deadlines("statutory", "accepted_on");
  }

  private static OpenDeadlines deadlines(String kind, String from) {
    return new OpenDeadlines(
        kind,
        "case_file",
        "case_number",
        "case_number",
        from,
        kind + "_terms",
        kind + "_due",
        kind + "_provisional",
        List.of(CaseState.ACCEPTED.name()));
  }
}
