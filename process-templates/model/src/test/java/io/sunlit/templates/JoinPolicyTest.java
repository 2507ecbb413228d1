package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sunlit.templates.DefaultConsent.Silence;
import io.sunlit.templates.JoinPolicy.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

  @ParameterizedTest
  @CsvSource({
    // lead,      second,  third,   center,   lead decides, center decides, at least 2
    "AGREED,      AGREED,  AGREED,  WAITING,  PASSED,       PASSED,         PASSED",
    "AGREED,      REFUSED, WAITING, WAITING,  PENDING,      PENDING,        PENDING",
    "AGREED,      REFUSED, REFUSED, WAITING,  PASSED,       PENDING,        REFUSED",
    "AGREED,      REFUSED, REFUSED, AGREED,   PASSED,       PASSED,         REFUSED",
    "REFUSED,     AGREED,  AGREED,  REFUSED,  REFUSED,      REFUSED,        PASSED",
    "REFUSED,     REFUSED, REFUSED, AGREED,   REFUSED,      REFUSED,        REFUSED",
    "AGREED,      WAITING, AGREED,  WAITING,  PENDING,      PENDING,        PASSED",
    "REFUSED,     WAITING, WAITING, WAITING,  PENDING,      PENDING,        PENDING",
    "NOT_ACCEPTED,AGREED,  AGREED,  WAITING,  NOT_ACCEPTED, PENDING,        PASSED",
    "AGREED,      AGREED,  DEEMED_CONSENT, WAITING, PASSED, DEEMED_CONSENT, DEEMED_CONSENT",
    "AGREED_WITH_GAPS, AGREED, DEEMED_CONSENT, WAITING, PASSED_WITH_GAPS, PASSED_WITH_GAPS,"
        + " PASSED_WITH_GAPS",
  })
  void shouldHearLeadCenterAndNumber(
      ParticipantState lead,
      ParticipantState second,
      ParticipantState third,
      ParticipantState center,
      JoinOutcome leadDecides,
      JoinOutcome centerDecides,
      JoinOutcome atLeastTwo) {
    List<Voice> voices =
        List.of(
            new Voice(ParticipantKind.MANDATORY, lead, true),
            new Voice(ParticipantKind.MANDATORY, second),
            new Voice(ParticipantKind.MANDATORY, third),
            new Voice(ParticipantKind.ARBITER, center));

    assertThat(new LeadDecides().outcome(voices)).isEqualTo(leadDecides);
    assertThat(new CenterDecides().outcome(voices)).isEqualTo(centerDecides);
    assertThat(new AtLeast(2).outcome(voices)).isEqualTo(atLeastTwo);
  }

  @ParameterizedTest
  @CsvSource({
    // milestone, milestone, beside,  all milestones, any milestone
    "AGREED,      AGREED,    WAITING, PASSED,         PASSED",
    "AGREED,      WAITING,   REFUSED, PENDING,        PASSED",
    "REFUSED,     WAITING,   AGREED,  REFUSED,        PENDING",
    "REFUSED,     REFUSED,   AGREED,  REFUSED,        REFUSED",
    "WAITING,     WAITING,   AGREED,  PENDING,        PENDING",
    "NOT_APPLICABLE, AGREED, WAITING, PASSED,         PASSED",
    "NOT_ACCEPTED, NOT_ACCEPTED, AGREED, NOT_ACCEPTED, NOT_ACCEPTED",
  })
  void shouldGoByMilestones(
      ParticipantState first,
      ParticipantState second,
      ParticipantState beside,
      JoinOutcome all,
      JoinOutcome any) {
    List<Voice> voices =
        List.of(
            new Voice(ParticipantKind.MILESTONE, first),
            new Voice(ParticipantKind.MILESTONE, second),
            new Voice(ParticipantKind.MANDATORY, beside));

    assertThat(new AllMilestones().outcome(voices)).isEqualTo(all);
    assertThat(new AnyMilestone().outcome(voices)).isEqualTo(any);
  }

  /** Whatever the voices: nobody open means an outcome; a missing prerequisite never passes. */
  @Test
  void everyPolicyEndsAndNoneWaivesAPrerequisite() {
    long seed = 20260918L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      List<Voice> voices = new ArrayList<>();
      for (int j = random.nextInt(6); j >= 0; j--) {
        voices.add(
            new Voice(
                ParticipantKind.values()[random.nextInt(ParticipantKind.values().length)],
                ParticipantState.values()[random.nextInt(ParticipantState.values().length)],
                random.nextBoolean()));
      }
      boolean open = voices.stream().anyMatch(voice -> voice.state().isOpen());
      boolean lacking =
          voices.stream()
              .anyMatch(v -> v.kind() == ParticipantKind.PREREQUISITE && v.state().isAgainst());
      for (JoinPolicy policy : JoinPolicy.all()) {
        JoinOutcome outcome = policy.outcome(voices);
        assertThat(open || outcome != JoinOutcome.PENDING)
            .as("seed %d: %s of %s", seed, policy.code(), voices)
            .isTrue();
        assertThat(lacking && outcome.way().equals("passed"))
            .as("seed %d: %s of %s", seed, policy.code(), voices)
            .isFalse();
      }
    }
  }

  @Test
  void silenceIsConsentOnlyWhereItWasChosenAndTheItemAllowsIt() {
    DefaultConsent consent = new DefaultConsent(Set.of(Silence.OVERTIME), "《并联审批暂行办法》第九条");

    assertThat(consent.after(Silence.OVERTIME, ParticipantState.WAITING, false))
        .isEqualTo(ParticipantState.DEEMED_CONSENT);
    assertThat(consent.after(Silence.ABSENCE, ParticipantState.WAITING, false))
        .isEqualTo(ParticipantState.WAITING);
    assertThat(consent.after(Silence.OVERTIME, ParticipantState.WAITING, true))
        .isEqualTo(ParticipantState.WAITING);
    assertThat(consent.after(Silence.OVERTIME, ParticipantState.REFUSED, false))
        .isEqualTo(ParticipantState.REFUSED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultConsent(Set.of(Silence.OVERTIME), " "));
  }
}
