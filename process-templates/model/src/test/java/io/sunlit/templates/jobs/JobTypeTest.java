package io.sunlit.templates.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JobTypeTest {

  @Test
  void everyInputAndOutputBelongsToAType() {
    Set<Class<?>> inputs =
        Arrays.stream(JobType.values()).map(JobType::input).collect(Collectors.toSet());
    Set<Class<?>> outputs =
        Arrays.stream(JobType.values()).map(JobType::output).collect(Collectors.toSet());

    assertThat(inputs).containsExactlyInAnyOrder(JobInput.class.getPermittedSubclasses());
    assertThat(outputs).containsExactlyInAnyOrder(JobOutput.class.getPermittedSubclasses());
    assertThat(inputs).hasSize(JobType.values().length);
  }

  @Test
  void isFoundByTheCodeInTheDiagram() {
    assertThat(JobType.of("issue-receipt")).contains(JobType.ISSUE_RECEIPT);
    assertThat(JobType.of("send-mail")).isEmpty();
  }

  @Test
  void whatItIsToldIsPlainJson() {
    JsonMapper json = JsonMapper.builder().build();
    JobInput told = new JobInput.AskForPayment("A-1", 12_000, LocalDate.of(2026, 9, 30));

    String text = json.writeValueAsString(told);

    assertThat(text).contains("\"caseNumber\":\"A-1\"").contains("\"amount\":12000");
    assertThat(json.readValue(text, JobType.ASK_FOR_PAYMENT.input())).isEqualTo(told);
  }
}
