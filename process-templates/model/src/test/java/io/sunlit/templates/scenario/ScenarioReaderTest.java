package io.sunlit.templates.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.TimeLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

  private static final String GOOD =
      """
      given: 一家小店
      application: { area: 38 }
      steps:
        - expect: Task_A
        - complete: Task_A
          action: accept
          with: { note: 好 }
        - pass: 3wd
        - settle: Joint_A
          opinions: { FIRE: agree, SIGN: refuse }
          outcome: refused
      expect: { end: End_A }
      """;

  @Test
  void readsAScenario() {
    Scenario scenario = ScenarioReader.read("small", GOOD);
    assertThat(scenario.name()).isEqualTo("small");
    assertThat(scenario.given()).isEqualTo("一家小店");
    assertThat(scenario.application().path("area").asInt()).isEqualTo(38);
    assertThat(scenario.end()).isEqualTo("End_A");
    assertThat(scenario.steps())
        .satisfiesExactly(
            step -> assertThat(step).isEqualTo(new ScenarioStep.Expect("Task_A")),
            step ->
                assertThat(step)
                    .isInstanceOfSatisfying(
                        ScenarioStep.Complete.class,
                        complete -> {
                          assertThat(complete.action()).isEqualTo(StepAction.ACCEPT);
                          assertThat(complete.with().path("note").asString()).isEqualTo("好");
                        }),
            step -> assertThat(step).isEqualTo(new ScenarioStep.Pass(TimeLimit.workingDays(3))),
            step ->
                assertThat(step)
                    .isEqualTo(
                        new ScenarioStep.Settle(
                            "Joint_A",
                            Map.of("FIRE", List.of(Opinion.AGREE), "SIGN", List.of(Opinion.REFUSE)),
                            List.of(),
                            JoinOutcome.REFUSED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          given: 一家小店      | givn: 一家小店            | givn
          given: 一家小店      | given: ''                 | 'given'
          application:        | applicant:                | applicant
          action: accept      | action: dance             | dance
          action: accept      | actoin: accept            | actoin
          pass: 3wd           | pass: soon                | soon
          - pass: 3wd         | - wait: 3wd               | wait
          FIRE: agree         | FIRE: maybe               | FIRE
          outcome: refused    | outcome: perhaps          | perhaps
          expect: { end       | expect: { stop            | stop
          given: 一家小店      | given: [                  | YAML
          pass: 3wd           | pass: 3wd, pass: 4wd      | 3wd
          """)
  void refusesWhatItDoesNotKnowAndSaysWhat(String from, String to, String message) {
    assertThat(GOOD).contains(from);
    assertThatThrownBy(() -> ScenarioReader.read("small", GOOD.replace(from, to)))
        .isInstanceOf(ScenarioUnreadable.class)
        .hasMessageStartingWith("Scenario small: ")
        .hasMessageContaining(message);
  }
}
