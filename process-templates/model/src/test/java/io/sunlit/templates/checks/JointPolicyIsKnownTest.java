package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointPolicyIsKnownTest {

  private final TemplateCheck check = new JointPolicyIsKnown();

  @ParameterizedTest
  @CsvSource({"all-must-agree, true", "first-refusal-ends, true", "majority, false", "'', false"})
  void knowsThePolicies(String policy, boolean good) {
    assertThat(elements(check, joint("policy='" + policy + "'")).isEmpty()).isEqualTo(good);
  }

  @Test
  void namesAJointApprovalWithoutPolicy() {
    assertThat(elements(check, joint("lead='a'"))).containsExactly("Joint_A");
  }
}
