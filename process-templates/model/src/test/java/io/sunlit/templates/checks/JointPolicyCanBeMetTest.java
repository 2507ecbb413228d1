package io.sunlit.templates.checks;

import static io.sunlit.templates.checks.Checking.elements;
import static io.sunlit.templates.checks.Checking.joint;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointPolicyCanBeMetTest {

  private final TemplateCheck check = new JointPolicyCanBeMet();

  @ParameterizedTest
  @CsvSource({
    "all-must-agree, mandatory, mandatory, true",
    "any-milestone,  mandatory, milestone, true",
    "all-milestones, mandatory, optional,  false",
    "center-decides, mandatory, arbiter,   true",
    "center-decides, mandatory, mandatory, false",
    "at-least-2,     mandatory, milestone, true",
    "at-least-2,     mandatory, optional,  false",
  })
  void hasTheParticipantsThatItsPolicyGoesBy(
      String policy, String first, String second, boolean good) {
    assertThat(
            elements(
                    check,
                    joint(
                        "policy='" + policy + "'",
                        "department='a' item='A' kind='" + first + "'",
                        "department='b' item='B' kind='" + second + "'"))
                .isEmpty())
        .isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "mandatory,    overtime,           第九条, true",
    "mandatory,    overtime absence,   第九条, true",
    "mandatory,    overtime,           '',    false",
    "mandatory,    boredom,            第九条, false",
    "prerequisite, absence,            第九条, false",
  })
  void silenceIsConsentOnlyWithABasis(String kind, String on, String basis, boolean good) {
    assertThat(
            elements(
                    check,
                    joint(
                        "policy='all-must-agree'",
                        "department='a' item='A' kind='%s' defaultConsent='%s' defaultBasis='%s'"
                            .formatted(kind, on, basis)))
                .isEmpty())
        .isEqualTo(good);
  }
}
