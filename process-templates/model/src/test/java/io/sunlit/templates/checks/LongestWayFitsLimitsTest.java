package io.sunlit.templates.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.CheckContext;
import io.sunlit.templates.FlowXml;
import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TemplateProblem;
import io.sunlit.templates.TemplateProblem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongestWayFitsLimitsTest {

  private final TemplateCheck check = new LongestWayFitsLimits();

  /**
   * Acceptance 5 (not counted), review 8, joint approval 10 or special procedure 30, decision 2.
   */
  private static FlowXml flow(String middle) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step("Task_Accept", "stage='acceptance' limit='5wd'")
        .step("Task_Review", "stage='review' limit='8wd'")
        .raw(middle)
        .joint("Joint_A", "lead='x'", "department='a' limit='3wd'", "department='b' limit='10wd'")
        .step("Task_Hear", "stage='special-procedure' limit='30wd'")
        .step("Task_Decide", "stage='decision' limit='2wd'")
        .step("Task_Deliver", "stage='delivery' limit='10wd'")
        .flow("F1", "Start", "Task_Accept")
        .flow("F2", "Task_Accept", "Task_Review")
        .flow("F3", "Task_Review", "G")
        .flow("F4", "G", "Joint_A")
        .flow("F5", "G", "Task_Hear")
        .flow("F6", "G", "Task_Review")
        .flow("F7", "Joint_A", "Task_Decide")
        .flow("F8", "Task_Hear", "Task_Decide")
        .flow("F9", "Task_Decide", "Task_Deliver");
  }

  @ParameterizedTest
  @CsvSource({"20wd, true", "19wd, false", "28d, true", "27d, false"})
  void addsUpTheLongestWayInWorkingDays(String statutory, boolean good) {
    assertThat(problems(statutory, null).isEmpty()).isEqualTo(good);
  }

  @Test
  void refusesWhatTheLawDoesNotAllowAndWarnsOfAPromise() {
    List<TemplateProblem> problems = problems("19wd", "10wd");
    assertThat(problems)
        .extracting(TemplateProblem::severity)
        .containsExactly(Severity.ERROR, Severity.WARNING);
    assertThat(problems.getFirst().messageZh()).contains("20 个工作日", "19wd");
    assertThat(problems.getFirst().trace())
        .containsExactly(
            "Start", "Task_Accept", "Task_Review", "G", "Joint_A", "Task_Decide", "Task_Deliver");
  }

  @Test
  void saysNothingWithoutAnItem() {
    assertThat(Checking.problems(check, flow("<bpmn:exclusiveGateway id='G'/>"))).isEmpty();
  }

  private List<TemplateProblem> problems(
      String statutory, @org.jspecify.annotations.Nullable String promised) {
    String yaml =
        "statutory-limit: " + statutory + (promised == null ? "" : "\npromised-limit: " + promised);
    return Checking.problems(
        check,
        flow("<bpmn:exclusiveGateway id='G'/>"),
        CheckContext.anyCounty(Map.of(), ItemFacts.parse(yaml)));
  }
}
