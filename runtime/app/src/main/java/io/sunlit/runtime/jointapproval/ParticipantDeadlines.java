package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.store.OpenDeadlines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the deadlines of participants are kept that have not given their opinion yet, or owe the
 * document of one that was their silence. While the clock of one stands, its date is the one it
 * would have had; how long it stood is left out when it goes on.
 */
@Configuration(proxyBeanMethods = false)
public class ParticipantDeadlines {

  @Bean
  OpenDeadlines deadlinesOfParticipants() {
    return new OpenDeadlines(
        "participant",
        "joint_participant",
        "sub_case_number",
        "sub_case_number",
        "due_from",
        "due_terms",
        "due_on",
        "due_provisional",
        List.of(
            ParticipantState.WAITING.name(),
            ParticipantState.SUPPLEMENTING.name(),
            ParticipantState.DEEMED_CONSENT.name()));
  }
}
