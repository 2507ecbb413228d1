package io.sunlit.runtime.workitems;

import io.sunlit.tenants.store.OpenDeadlines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the deadlines of waiting and of claimed work items are kept. */
@Configuration(proxyBeanMethods = false)
public class StepDeadlines {

  @Bean
  OpenDeadlines deadlinesOfSteps() {
    return new OpenDeadlines(
        "step",
        "work_item",
        "id",
        "case_number",
        "due_from",
        "due_terms",
        "due_on",
        "due_provisional",
        List.of(WorkItem.State.OPEN.name(), WorkItem.State.CLAIMED.name()));
  }
}
