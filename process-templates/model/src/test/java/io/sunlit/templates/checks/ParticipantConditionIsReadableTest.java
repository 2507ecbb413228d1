package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantConditionIsReadableTest {

  private final TemplateCheck check = new ParticipantConditionIsReadable();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =area > 50                  | true
          =signWanted                 | true
          =area > 50 and signWanted   | true
          =true                       | true
          area > 50                   | false
          =area >                     | false
          =floor > 3                  | false
          =Task_A = "pass"            | false
          """)
  void readsOnlyTheApplicationForm(String condition, boolean good) {
    String escaped = condition.replace(">", "&gt;").replace("\"", "&quot;");
    assertThat(
            elements(check, joint("lead='a'", "department='a' condition='" + escaped + "'"))
                .isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesTheJointApprovalAndTheKeyThatTheFormLacks() {
    assertThat(problems(check, joint("lead='a'", "department='a' condition='=floor &gt; 3'")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.element()).isEqualTo("Joint_A");
              assertThat(problem.messageZh()).contains("floor");
            });
  }
}
