package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sunlit.templates.JoinPolicy.Voice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // lead,       fire,           sign (optional), all must agree, first refusal ends
    "AGREED,       AGREED,         AGREED,          PASSED,         PASSED",
    "AGREED,       WAITING,        AGREED,          PENDING,        PENDING",
    "REFUSED,      WAITING,        AGREED,          PENDING,        REFUSED",
    "WAITING,      REFUSED,        WAITING,         PENDING,        REFUSED",
    "REFUSED,      AGREED,         AGREED,          REFUSED,        REFUSED",
    "AGREED,       AGREED,         WAITING,         PASSED,         PASSED",
    "AGREED,       AGREED,         REFUSED,         PASSED,         PASSED",
    "AGREED,       NOT_APPLICABLE, NOT_APPLICABLE,  PASSED,         PASSED",
    "AGREED,       ALREADY_HELD,   NOT_APPLICABLE,  PASSED,         PASSED",
    "REFUSED,      NOT_APPLICABLE, WAITING,         REFUSED,        REFUSED",
  })
  void shouldJoinTheVoices(
      ParticipantState lead,
      ParticipantState fire,
      ParticipantState sign,
      JoinOutcome allMustAgree,
      JoinOutcome firstRefusalEnds) {
    List<Voice> voices =
        List.of(
            new Voice(ParticipantKind.MANDATORY, lead),
            new Voice(ParticipantKind.MANDATORY, fire),
            new Voice(ParticipantKind.OPTIONAL, sign));

    assertThat(new AllMustAgree().outcome(voices)).isEqualTo(allMustAgree);
    assertThat(new FirstRefusalEnds().outcome(voices)).isEqualTo(firstRefusalEnds);
  }

  @Test
  void aPrerequisiteGatesLikeAMandatoryParticipant() {
    List<Voice> missing =
        List.of(new Voice(ParticipantKind.PREREQUISITE, ParticipantState.REFUSED));

    assertThat(new AllMustAgree().outcome(missing)).isEqualTo(JoinOutcome.REFUSED);
    assertThat(new FirstRefusalEnds().outcome(missing)).isEqualTo(JoinOutcome.REFUSED);
  }

  @Test
  void findsAPolicyByItsCode() {
    assertThat(JoinPolicy.of("all-must-agree")).isEqualTo(new AllMustAgree());
    assertThat(JoinPolicy.of("first-refusal-ends")).isEqualTo(new FirstRefusalEnds());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinPolicy.of("majority"))
        .withMessageContaining("all-must-agree")
        .withMessageContaining("majority");
  }
}
