package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Office;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Joint approvals from intake to decision, on the real engine and PostgreSQL. */
class JointApprovalIT {

  private static final String MARKET = "market-regulation";
  private static final String FIRE = "fire-rescue";
  private static final String SIGN = "urban-management";

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  @AfterEach
  void leaveTheUsualPolicy() {
    if (restaurant.office().administrator() != null) {
      publish("all-must-agree");
    }
  }

  @Test
  void shouldApproveWhenAllAgree() {
    String number = restaurant.accepted(120, true);
    for (String department : List.of(MARKET, FIRE, SIGN)) {
      restaurant.giveOpinion(number, department, true);
    }
    restaurant.complete(
        restaurant.waiting(number, "Task_DecideApplication", null), "approve", null);
    restaurant.complete(restaurant.waiting(number, "Task_DeliverResult", null), "complete", null);
    restaurant.awaitClosed(number);
    assertThat(restaurant.summary(number).path("state").asString()).isEqualTo("APPROVED");
    assertThat(restaurant.joint(number).path("outcome").asString()).isEqualTo("passed");
    assertThat(restaurant.participantStates(number)).containsOnly("AGREED");
    assertThat(restaurant.history(number).path("whole").asBoolean()).isTrue();
  }

  @Test
  void shouldHearEveryoneBeforeItRefuses() {
    publish("all-must-agree");
    String number = restaurant.accepted(120, true);
    restaurant.giveOpinion(number, FIRE, false);
    assertThat(restaurant.joint(number).path("outcome").asString()).isEqualTo("pending");
    restaurant.giveOpinion(number, MARKET, true);
    restaurant.giveOpinion(number, SIGN, true);
    restaurant.complete(
        restaurant.waiting(number, "Task_RefuseApplication", null), "refuse", "消防不同意");
    restaurant.complete(restaurant.waiting(number, "Task_DeliverResult", null), "complete", null);
    restaurant.awaitClosed(number);
    assertThat(restaurant.summary(number).path("state").asString()).isEqualTo("REFUSED");
    assertThat(restaurant.participantStates(number)).containsExactly("AGREED", "REFUSED", "AGREED");
  }

  @Test
  void shouldStopTheOthersAtTheFirstRefusalAndLeaveOpenCasesTheirPolicy() {
    String before = restaurant.accepted(120, true);
    publish("first-refusal-ends");
    String after = restaurant.accepted(120, true);
    restaurant.giveOpinion(before, FIRE, false);
    restaurant.giveOpinion(after, FIRE, false);
    assertThat(restaurant.joint(before).path("outcome").asString()).isEqualTo("pending");
    assertThat(restaurant.joint(after).path("outcome").asString()).isEqualTo("refused");
    assertThat(restaurant.participantStates(after))
        .containsExactly("STOPPED", "REFUSED", "STOPPED");
    // the stopped sub-cases leave the inboxes and are closed
    for (String subCase : List.of(after + "-1", after + "-3")) {
      restaurant.awaitClosed(subCase);
      assertThat(restaurant.summary(subCase).path("state").asString()).isEqualTo("STOPPED");
      assertThat(restaurant.office().waitingFor(subCase)).isEmpty();
    }
  }

  @Test
  void shouldAskOnlyThoseWhoseConditionHolds() {
    String number = restaurant.accepted(50, false);
    assertThat(restaurant.participantStates(number))
        .containsExactly("WAITING", "NOT_APPLICABLE", "NOT_APPLICABLE");
    restaurant.giveOpinion(number, MARKET, true);
    restaurant.waiting(number, "Task_DecideApplication", null);
    assertThat(restaurant.joint(number).path("outcome").asString()).isEqualTo("passed");
  }

  @Test
  void shouldSettleOnceWhenOpinionsComeAtTheSameMoment() {
    for (int round = 0; round < 5; round++) {
      String number = restaurant.accepted(120, true);
      List<Office.Waiting> decisions =
          List.of(MARKET, FIRE, SIGN).stream()
              .map(
                  department -> {
                    restaurant.complete(
                        restaurant.waiting(number, "Task_ReviewMaterials", department),
                        "pass",
                        null);
                    return restaurant.waiting(number, "Task_DecideItem", department);
                  })
              .toList();
      CompletableFuture.allOf(
              decisions.stream()
                  .map(
                      step ->
                          CompletableFuture.runAsync(
                              () -> restaurant.complete(step, "approve", null)))
                  .toArray(CompletableFuture[]::new))
          .join();
      restaurant.waiting(number, "Task_DecideApplication", null);
      long settled =
          restaurant
              .history(number)
              .path("entries")
              .valueStream()
              .filter(e -> e.path("kind").asString().equals("JOINT_SETTLED"))
              .count();
      assertThat(settled).isEqualTo(1);
      assertThat(restaurant.history(number).path("whole").asBoolean()).isTrue();
    }
  }

  private void publish(String policy) {
    restaurant.office().publishWithPolicy(restaurant.office().itemCode("JOINT-RESTAURANT"), policy);
  }
}
