package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import io.sunlit.templates.TemplateProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesHaveAWayTest {

  private final TemplateCheck check = new OutcomesHaveAWay();

  private static FlowXml ways(String defaultFlow, String first, String second) {
    return FlowXml.process("P")
        .step("Task_A", "stage='review' post='window' actions='pass return'")
        .gateway("G", defaultFlow)
        .end("E")
        .flow("F0", "Task_A", "G")
        .flow("F1", "G", "E", first)
        .flow("F2", "G", "E", second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none | =Task_A = "pass"       | =Task_A = "return"       | true
          none | =Task_A = "pass"       | =Task_A != "pass"        | true
          F2   | =Task_A = "pass"       | =false                   | true
          none | =Task_A = "pass"       | =area > 50               | true
          none | =Task_A = "pass"       | =Task_A = "retrun"       | false
          none | =Task_A = "pass"       | =Task_A = "refuse"       | false
          """)
  void triesEveryOutcome(String defaultFlow, String first, String second, boolean good) {
    assertThat(elements(check, ways(defaultFlow, first, second)).isEmpty()).isEqualTo(good);
  }

  @Test
  void warnsOfTheOutcomeThatGetsStuck() {
    assertThat(problems(check, ways("none", "=Task_A = \"pass\"", "=Task_A = \"refuse\"")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(TemplateProblem.Severity.WARNING);
              assertThat(problem.element()).isEqualTo("Task_A");
              assertThat(problem.messageZh()).contains("return");
            });
  }

  @Test
  void triesTheOutcomesOfAJointApproval() {
    FlowXml flow =
        joint("lead='a' policy='all-must-agree'", "department='a' item='b'")
            .gateway("G", null)
            .flow("F0", "Joint_A", "G")
            .flow("F1", "G", "E", "=Joint_A = \"passed\"")
            .flow("F2", "G", "E", "=Joint_A = \"pending\"");
    assertThat(problems(check, flow))
        .singleElement()
        .extracting(TemplateProblem::messageEn)
        .asString()
        .contains("refused");
  }
}
