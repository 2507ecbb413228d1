package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static io.sunlit.templates.checks.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.TemplateProblem;
import org.junit.jupiter.api.Test;

class JointHasParticipantsTest {

  private final TemplateCheck check = new JointHasParticipants();

  @Test
  void acceptsCompleteParticipants() {
    assertThat(
            elements(
                check, joint("lead='a'", "department='a' item='1'", "department='a' item='2'")))
        .isEmpty();
  }

  @Test
  void namesAJointApprovalWithoutParticipants() {
    assertThat(elements(check, joint("lead='a'"))).containsExactly("Joint_A");
  }

  @Test
  void tellsEachIncompleteOrDoubleParticipant() {
    assertThat(
            problems(
                check,
                joint(
                    "lead='a'",
                    "department='a'",
                    "item='1'",
                    "department='a' item='2'",
                    "department='b' item='2'")))
        .extracting(TemplateProblem::messageEn)
        .satisfiesExactly(
            message -> assertThat(message).contains("no item"),
            message -> assertThat(message).contains("no department"),
            message -> assertThat(message).contains("twice"));
  }
}
