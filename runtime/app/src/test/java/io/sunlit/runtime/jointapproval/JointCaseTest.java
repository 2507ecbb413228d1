package io.sunlit.runtime.jointapproval;

import static io.sunlit.templates.ParticipantState.AGREED;
import static io.sunlit.templates.ParticipantState.REFUSED;
import static io.sunlit.templates.ParticipantState.STOPPED;
import static io.sunlit.templates.ParticipantState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointCaseTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final CaseNumber FOOD = new CaseNumber("P-1");
  private static final CaseNumber FIRE = new CaseNumber("P-2");
  private static final CaseNumber SIGN = new CaseNumber("P-3");

  @Test
  void shouldHearEveryoneBeforeARefusalCounts() {
    JointCase joint = joint("all-must-agree");
    joint.settle(FIRE, REFUSED, "疏散通道不足", NOW);
    assertThat(joint.join(NOW)).isFalse();
    joint.settle(FOOD, AGREED, null, NOW);
    assertThat(joint.join(NOW)).isFalse();
    joint.settle(SIGN, AGREED, null, NOW);
    assertThat(joint.join(NOW)).isTrue();
    assertThat(joint.outcome()).isEqualTo(JoinOutcome.REFUSED);
    assertThat(joint.stopWaiting(NOW)).isEmpty();
  }

  @Test
  void shouldEndAtTheFirstRefusalAndStopTheOthers() {
    JointCase joint = joint("first-refusal-ends");
    joint.settle(FIRE, REFUSED, "疏散通道不足", NOW);
    assertThat(joint.join(NOW)).isTrue();
    assertThat(joint.outcome()).isEqualTo(JoinOutcome.REFUSED);
    assertThat(joint.stopWaiting(NOW))
        .extracting(JointParticipant::subCase)
        .containsExactly(FOOD, SIGN);
    assertThat(joint.participants())
        .extracting(JointParticipant::state)
        .containsExactly(STOPPED, REFUSED, STOPPED);
  }

  @Test
  void shouldSettleOnce() {
    JointCase joint = joint("all-must-agree");
    for (CaseNumber subCase : List.of(FOOD, FIRE, SIGN)) {
      assertThat(joint.settle(subCase, AGREED, null, NOW)).isNotNull();
      assertThat(joint.settle(subCase, REFUSED, "again", NOW)).isNull();
    }
    assertThat(joint.join(NOW)).isTrue();
    assertThat(joint.join(NOW)).isFalse();
    assertThat(joint.outcome()).isEqualTo(JoinOutcome.PASSED);
  }

  private static JointCase joint(String policy) {
    return new JointCase(
        "id",
        new TenantId("320582"),
        new CaseNumber("P"),
        "Joint_OpenRestaurant",
        "并联审批",
        7,
        "market-regulation",
        JoinPolicy.of(policy),
        NOW,
        JoinOutcome.PENDING,
        null,
        List.of(participant(1, FOOD), participant(2, FIRE), participant(3, SIGN)));
  }

  private static JointParticipant participant(int ordinal, CaseNumber subCase) {
    return new JointParticipant(
        ordinal,
        "department-" + ordinal,
        "item-" + ordinal,
        "事项" + ordinal,
        ParticipantKind.MANDATORY,
        WAITING,
        subCase,
        null,
        null,
        SilenceBasis.NONE,
        null,
        null);
  }
}
