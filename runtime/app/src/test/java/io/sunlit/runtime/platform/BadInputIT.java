package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What wrong input gets over REST: a problem that names it, and nothing stored. */
class BadInputIT {

  private final Restaurant restaurant = Restaurant.ofZhangjiagang();

  static Stream<Arguments> badAnswers() {
    return Stream.of(
        Arguments.of("an unknown key", Map.of("bribe", 1000)),
        Arguments.of("a wrong type", Map.of("area", "large")),
        Arguments.of("a number that is too large", Map.of("area", 1_000_000)),
        Arguments.of("a broken pattern", Map.of("mobilePhone", "12345")),
        Arguments.of("an unknown option", Map.of("foodKinds", List.of("gold"))),
        Arguments.of("a required field left empty", Map.of("shopName", "")));
  }

  @Test
  void shouldStoreNothingOfAHiddenField() {
    // given an application whose sign is not wanted, but described
    Map<String, Object> answers =
        new TreeMap<>(Answers.restaurant("李四", Answers.idNumber(7), 120, true));
    answers.putAll(Map.of("signWanted", false, "signDescription", "三米"));
    // when
    PlatformClient.Answer receipt = restaurant.intake("李四", Answers.idNumber(7), answers);
    // then
    assertThat(receipt.status()).isEqualTo(201);
    JsonNode stored =
        restaurant
            .office()
            .administrator()
            .get("/api/v1/cases/" + receipt.body().path("caseNumber").asString())
            .demand();
    assertThat(stored.path("application").path("signWanted").asBoolean()).isFalse();
    assertThat(stored.path("application").has("signDescription")).isFalse();
    assertThat(stored.toString()).contains("120").doesNotContain("三米");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badAnswers")
  void shouldRefuseAnApplicationWith(String what, Map<String, Object> changed) {
    Map<String, Object> answers =
        new TreeMap<>(Answers.restaurant("李四", Answers.idNumber(7), 120, true));
    answers.putAll(changed);
    long before = cases();
    PlatformClient.Answer answer = restaurant.intake("李四", Answers.idNumber(7), answers);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("type").asString())
        .isEqualTo("urn:sunlit:problem:submission-refused");
    assertThat(answer.body().path("errors").size()).isPositive();
    assertThat(answer.body().path("errors").get(0).path("message").asString())
        .matches(".*\\p{IsHan}.*");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void shouldRefuseWhatIsNoJsonOrNoApplication() {
    PlatformClient window = restaurant.office().window();
    assertProblem(window.post("/api/v1/cases", "just text"), 400, "request-unreadable");
    assertProblem(window.post("/api/v1/cases", Map.of()), 400, "request-invalid");
    assertProblem(
        window.post(
            "/api/v1/cases",
            Map.of("itemCode", "NO-SUCH", "applicant", Map.of("name", "李四"), "answers", Map.of())),
        404,
        "item-not-found");
    assertProblem(window.get("/api/v1/no-such-thing"), 404, "not-found");
    assertProblem(window.get("/api/v1/cases/NO-SUCH"), 404, "case-not-found");
    assertProblem(window.get("/api/v1/cases?size=100000"), 400, "request-invalid");
  }

  @Test
  void shouldCompleteAStepOnceOnly() {
    String number = restaurant.takeIn(120, true).path("caseNumber").asString();
    Office.Waiting step = restaurant.waiting(number, "Task_AcceptApplication", null);
    assertThat(restaurant.tryComplete(step, "accept", null).status()).isEqualTo(204);
    assertProblem(restaurant.tryComplete(step, "accept", null), 409, "work-item-not-open");
    assertThat(
            restaurant
                .history(number)
                .path("entries")
                .valueStream()
                .filter(e -> e.path("kind").asString().equals("ACCEPTED"))
                .count())
        .isEqualTo(1);
  }

  @Test
  void shouldKeepAStepToItsPostAndItsClaimant() {
    String number = restaurant.takeIn(120, true).path("caseNumber").asString();
    Office.Waiting step = restaurant.waiting(number, "Task_AcceptApplication", null);
    String path = "/api/v1/work-items/" + step.item().path("id").asString();
    Map<String, Object> accept =
        Map.of(
            "action",
            "accept",
            "data",
            Answers.step("Task_AcceptApplication", "accept", "licence"));
    PlatformClient fire = restaurant.office().handler("review-fire");
    assertProblem(fire.post(path + "/complete", accept), 403, "post-not-held");
    assertProblem(fire.post(path + "/claim", null), 403, "post-not-held");
    restaurant.office().window().post(path + "/claim", null).demand();
    PlatformClient other = TestPlatform.get().as("zjg-window-2");
    assertProblem(other.post(path + "/complete", accept), 409, "work-item-claimed-by-other");
    assertProblem(
        step.handler().post(path + "/complete", Map.of("action", "approve")),
        422,
        "action-not-offered");
    assertProblem(
        step.handler()
            .post(
                path + "/complete",
                Map.of(
                    "action",
                    "refuse-acceptance",
                    "data",
                    Answers.step("Task_AcceptApplication", "refuse-acceptance", "licence"))),
        422,
        "reason-missing");
    restaurant.office().window().post(path + "/release", null).demand();
    assertThat(other.post(path + "/complete", accept).status()).isEqualTo(204);
  }

  @Test
  void shouldNotLetAnybodyButTheWindowTakeInCases() {
    assertProblem(
        restaurant
            .office()
            .handler("review-fire")
            .post(
                "/api/v1/cases",
                Map.of(
                    "itemCode",
                    restaurant.office().itemCode("JOINT-RESTAURANT"),
                    "applicant",
                    Map.of("name", "李四"),
                    "answers",
                    Map.of())),
        403,
        "role-missing");
  }

  private long cases() {
    return restaurant
        .office()
        .administrator()
        .get("/api/v1/cases?size=1")
        .demand()
        .path("total")
        .asLong();
  }

  private static void assertProblem(PlatformClient.Answer answer, int status, String code) {
    JsonNode body = answer.body();
    assertThat(body.path("type").asString())
        .as(body.toString())
        .isEqualTo("urn:sunlit:problem:" + code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(body.path("title").asString()).matches(".*\\p{IsHan}.*");
    assertThat(body.path("detail").asString()).matches(".*\\p{IsHan}.*");
  }
}
