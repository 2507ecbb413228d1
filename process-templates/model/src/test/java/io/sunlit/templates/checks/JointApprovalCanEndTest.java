package io.sunlit.templates.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointApprovalCanEndTest {

  private final TemplateCheck check = new JointApprovalCanEnd();

  @ParameterizedTest
  @CsvSource({
    "kind='mandatory',                    kind='optional',                       ''",
    "kind='milestone' condition='=true',  '',                                    ''",
    "kind='mandatory' condition='=true',  kind='mandatory' condition='=false',   WARNING",
    "kind='optional',                     kind='prerequisite',                   ERROR",
    "kind='optional',                     kind='arbiter',                        ERROR"
  })
  void somebodysAnswerCountsInEveryCase(String first, String second, String severity) {
    List<TemplateProblem> problems =
        Checking.problems(
            check,
            Checking.joint(
                "lead='a'",
                "department='a' item='A' " + first,
                "department='b' item='B' " + second));
    assertThat(problems)
        .extracting(TemplateProblem::severity)
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(Severity.valueOf(severity)));
  }
}
