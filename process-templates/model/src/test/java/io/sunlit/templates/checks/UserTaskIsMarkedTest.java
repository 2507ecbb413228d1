package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.FlowXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTaskIsMarkedTest {

  private final TemplateCheck check = new UserTaskIsMarked();

  @ParameterizedTest
  @CsvSource({
    "<sunlit:humanStep/>, true",
    "<sunlit:jointApproval/>, true",
    "'', false",
    "<sunlit:humanStep/><sunlit:jointApproval/>, false"
  })
  void wantsExactlyOneMark(String marks, boolean good) {
    assertThat(elements(check, FlowXml.process("P").userTask("Task_A", marks)).isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesTheTask() {
    assertThat(elements(check, FlowXml.process("P").userTask("Task_A", "")))
        .containsExactly("Task_A");
  }
}
