package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointHasLeadTest {

  private final TemplateCheck check = new JointHasLead();

  @ParameterizedTest
  @CsvSource({"a, true", "b, true", "c, false", "'', false"})
  void takesAParticipantForLead(String lead, boolean good) {
    assertThat(
            elements(check, joint("lead='" + lead + "'", "department='a'", "department='b'"))
                .isEmpty())
        .isEqualTo(good);
  }

  @Test
  void namesAJointApprovalWithoutLead() {
    assertThat(elements(check, joint("policy='all-must-agree'", "department='a'")))
        .containsExactly("Joint_A");
  }
}
