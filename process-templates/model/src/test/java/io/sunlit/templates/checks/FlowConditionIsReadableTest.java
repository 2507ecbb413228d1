package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowConditionIsReadableTest {

  private final TemplateCheck check = new FlowConditionIsReadable();

  private static FlowXml condition(String condition) {
    return FlowXml.process("P")
        .start("Start", "application")
        .step("Task_A", "actions='pass'")
        .joint("Joint_A", "lead='a'")
        .flow("F1", "G", "B", condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =Task_A = "pass"                     | true
          =Joint_A = "passed" and area > 50    | true
          =signWanted                          | true
          Task_A = "pass"                      | false
          =Task_A = "pass                      | false
          =Task_B = "pass"                     | false
          =task_a = "pass"                     | false
          =floor > 3                           | false
          """)
  void readsWhatTheFlowWrites(String text, boolean good) {
    assertThat(elements(check, condition(text)).isEmpty()).isEqualTo(good);
  }

  @Test
  void namesTheFlowAndTheVariable() {
    assertThat(problems(check, condition("=floor > 3 and wing = 1")))
        .extracting(
            problem ->
                problem.element() + problem.messageEn().replaceAll(".*reads '(\\w+)'.*", " $1"))
        .containsExactly("F1 floor", "F1 wing");
  }

  @Test
  void readsWhatAScriptWrites() {
    FlowXml flow =
        condition("=total > 3")
            .raw(
                "<bpmn:scriptTask id='S'><bpmn:extensionElements><zeebe:script expression='=1'"
                    + " resultVariable='total'/></bpmn:extensionElements></bpmn:scriptTask>");
    assertThat(elements(check, flow)).isEmpty();
  }

  @Test
  void leavesAMissingFormToTheCheckOfForms() {
    FlowXml flow = FlowXml.process("P").start("Start", "gone").flow("F1", "G", "B", "=area > 50");
    assertThat(elements(check, flow)).isEmpty();
  }
}
