package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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

  @Test
  void shouldCountSilenceAsConsentByTheRuleOnceTheLimitIsOver() {
    publishWithSilence();
    String number = restaurant.accepted(120, true);
    restaurant.giveOpinion(number, MARKET, true);
    restaurant.giveOpinion(number, SIGN, true);
    assertThat(restaurant.participantStates(number)).containsExactly("AGREED", "WAITING", "AGREED");
    assertThat(participant(number, 2).path("overtimeConsent").asString()).isEqualTo(RULE);

    TestPlatform.get()
        .tables()
        .update(
            "update joint_participant set due_on = ? where sub_case_number = ?",
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1),
            number + "-2");

    restaurant.waiting(number, "Task_DecideApplication", null);
    assertThat(restaurant.joint(number).path("outcome").asString()).isEqualTo("deemed-consent");
    assertThat(participant(number, 2).path("opinion").asString()).contains(RULE, "批准文书仍应补发");
    assertThat(restaurant.history(number).path("whole").asBoolean()).isTrue();
    assertThat(restaurant.waiting(number, "Task_ReviewMaterials", FIRE))
        .as("the approval document is still owed")
        .isNotNull();
  }

  @Test
  void shouldNoteAbsenceTakeAPartBackAndAskAgainAsTheLeadSays() {
    publishWithSilence();
    String number = restaurant.accepted(120, true);
    PlatformClient lead = restaurant.waiting(number, "Task_ReviewMaterials", MARKET).handler();
    PlatformClient other = restaurant.waiting(number, "Task_ReviewMaterials", FIRE).handler();

    assertThat(change(other, number, 2, "absent", "3月2日联合踏勘").status()).isEqualTo(403);
    assertThat(change(lead, number, 1, "absent", "3月2日联合踏勘").status()).isEqualTo(422);
    assertThat(change(lead, number, 2, "absent", " ").status()).isEqualTo(422);
    change(lead, number, 2, "absent", "3月2日联合踏勘").demand();
    assertThat(restaurant.participantStates(number))
        .containsExactly("WAITING", "DEEMED_CONSENT", "WAITING");

    change(lead, number, 2, "reopen", "消防说明了缺席的理由").demand();
    assertThat(restaurant.participantStates(number)).containsOnly("WAITING");
    assertThat(participant(number, 2).path("subCase").asString()).isEqualTo(number + "-2R1");
    restaurant.awaitClosed(number + "-2");
    restaurant.giveOpinion(number, FIRE, true);

    change(lead, number, 3, "withdraw", "不再设置招牌").demand();
    assertThat(restaurant.summary(number + "-3").path("state").asString()).isEqualTo("STOPPED");
    restaurant.giveOpinion(number, MARKET, true);
    restaurant.waiting(number, "Task_RefuseApplication", null);
    assertThat(restaurant.participantStates(number))
        .containsExactly("AGREED", "AGREED", "WITHDRAWN");
    assertThat(change(lead, number, 1, "reopen", "复核").status())
        .as("the outcome stands")
        .isEqualTo(409);
    assertThat(restaurant.history(number).path("whole").asBoolean()).isTrue();
  }

  @Test
  void shouldLetTheLeadChangeParticipantsOnTheirCards() {
    publishWithSilence();
    String number = restaurant.accepted(120, true);
    restaurant.waiting(number, "Task_ReviewMaterials", SIGN);
    try (Desk lead = Desk.of("zjg-review-market");
        Desk fire = Desk.of("zjg-review-fire")) {
      lead.open("/cases/" + number);
      lead.tab("并联审批");
      act(lead, 3, "撤回该部分", "撤回的原因", "不再设置招牌");
      assertThat(card(lead, 3).innerText()).contains("已撤回", "不再设置招牌", "重新征求意见");
      act(lead, 2, "登记缺席", "缺席的踏勘或会审（时间、地点）", "3月2日联合踏勘");
      assertThat(card(lead, 2).innerText()).contains("视为同意", RULE, "批准文书应于");
      lead.picture("joint-cards");
      act(lead, 2, "重新征求意见", "重新征求意见的原因", "消防说明了缺席的理由");
      assertThat(card(lead, 2).innerText()).contains("办理中").doesNotContain("批准文书应于");
      // who does not lead sees where everybody stands, and no buttons
      fire.open("/cases/" + number + "-2R1");
      fire.tab("并联审批");
      assertThat(card(fire, 3).innerText()).contains("已撤回");
      assertThat(fire.page().locator(".participant-actions").count()).isZero();
      assertThat(lead.errors()).isEmpty();
    }
    assertThat(restaurant.participantStates(number))
        .containsExactly("WAITING", "WAITING", "WITHDRAWN");
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator card(Desk desk, int ordinal) {
    return desk.page().locator(".joint-board .participant").nth(ordinal - 1);
  }

  /** Presses a button of a card, says why, and confirms. */
  private static void act(Desk desk, int ordinal, String button, String field, String reason) {
    card(desk, ordinal).getByText(button).click();
    Locator confirm =
        desk.page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
            .last();
    desk.settle();
    assertThat(confirm.isDisabled()).as("without a reason").isTrue();
    Locator text = desk.page().locator("vaadin-text-area", having(field));
    text.locator("textarea").fill(reason);
    desk.settle();
    desk.press(button);
    desk.tab("并联审批");
  }

  private static final String RULE = "《并联审批暂行办法》第九条";

  private PlatformClient.Answer change(
      PlatformClient as, String number, int ordinal, String what, String reason) {
    return as.post(
        "/api/v1/joint-approvals/%s/participants/%d/%s"
            .formatted(restaurant.joint(number).path("id").asString(), ordinal, what),
        Map.of("reason", reason));
  }

  private JsonNode participant(String number, int ordinal) {
    return restaurant.joint(number).path("participants").get(ordinal - 1);
  }

  private void publishWithSilence() {
    restaurant
        .office()
        .publishWith(
            restaurant.office().itemCode("JOINT-RESTAURANT"),
            flow ->
                flow.replaceAll(
                    "item=\"FIRE-PUBLIC-PLACE\"( default[A-Z][a-z]+=\"[^\"]*\")*",
                    "item=\"FIRE-PUBLIC-PLACE\" defaultConsent=\"overtime absence\""
                        + " defaultBasis=\""
                        + RULE
                        + "\""));
  }

  private void publish(String policy) {
    restaurant
        .office()
        .publishWith(
            restaurant.office().itemCode("JOINT-RESTAURANT"),
            flow ->
                flow.replaceAll(" default(Consent|Basis)=\"[^\"]*\"", "")
                    .replaceAll("policy=\"[a-z-]+\"", "policy=\"" + policy + "\""));
  }
}
