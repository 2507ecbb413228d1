package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Steps of the restaurant matter, as tests tell them. */
final class Restaurant {

  /** Generous: a busy machine with two cores is no reason to fail. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final AtomicInteger SERIAL = new AtomicInteger(300);

  private final Office office;

  Restaurant(Office office) {
    this.office = office;
  }

  static Restaurant ofZhangjiagang() {
    return new Restaurant(
        Office.open(TestPlatform.get().base(), "320582", "zjg", TestPlatform.PASSWORD));
  }

  static Restaurant ofKunshan() {
    return new Restaurant(
        Office.open(TestPlatform.get().base(), "320583", "ks", TestPlatform.PASSWORD));
  }

  Office office() {
    return office;
  }

  /** Takes in an application of a new applicant and returns the receipt. */
  JsonNode takeIn(int area, boolean sign) {
    return application(area, sign).demand();
  }

  PlatformClient.Answer application(int area, boolean sign) {
    int serial = SERIAL.incrementAndGet();
    return intake(
        "申请人" + serial,
        Answers.idNumber(serial),
        Answers.restaurant("申请人" + serial, Answers.idNumber(serial), area, sign));
  }

  PlatformClient.Answer intake(String name, String idNumber, Map<String, Object> answers) {
    return office
        .window()
        .post(
            "/api/v1/cases",
            Map.of(
                "itemCode", office.itemCode("JOINT-RESTAURANT"),
                "applicant", Map.of("name", name, "idNumber", idNumber, "phone", "13800000000"),
                "answers", answers));
  }

  /** Takes in a case and accepts it; returns its number. */
  String accepted(int area, boolean sign) {
    String number = takeIn(area, sign).path("caseNumber").asString();
    complete(waiting(number, "Task_AcceptApplication", null), "accept", null);
    return number;
  }

  /** Waits until the step is reached, in the case or one of its sub-cases. */
  Office.Waiting waiting(String number, String stepId, @Nullable String department) {
    return eventually(
        () ->
            office.waitingFor(number).stream()
                .filter(w -> w.stepId().equals(stepId))
                .filter(w -> department == null || w.department().equals(department))
                .findFirst()
                .orElse(null),
        stepId + " of " + number);
  }

  PlatformClient.Answer tryComplete(Office.Waiting step, String action, @Nullable String reason) {
    Map<String, Object> completion = new LinkedHashMap<>();
    completion.put("action", action);
    completion.put("data", Answers.step(step.stepId(), action, "licence"));
    if (reason != null) {
      completion.put("reason", reason);
    }
    return step.handler()
        .post("/api/v1/work-items/" + step.item().path("id").asString() + "/complete", completion);
  }

  void complete(Office.Waiting step, String action, @Nullable String reason) {
    tryComplete(step, action, reason).demand();
  }

  /** A participant reviews and decides. */
  void giveOpinion(String number, String department, boolean agrees) {
    complete(waiting(number, "Task_ReviewMaterials", department), "pass", null);
    complete(
        waiting(number, "Task_DecideItem", department),
        agrees ? "approve" : "refuse",
        agrees ? null : "不符合条件");
  }

  JsonNode joint(String number) {
    return eventually(
        () -> {
          JsonNode found =
              office.administrator().get("/api/v1/cases/" + number + "/joint-approvals").demand();
          return found.isEmpty() ? null : found.get(0);
        },
        "joint approval of " + number);
  }

  List<String> participantStates(String number) {
    return joint(number)
        .path("participants")
        .valueStream()
        .map(p -> p.path("state").asString())
        .toList();
  }

  JsonNode summary(String number) {
    return office.administrator().get("/api/v1/cases/" + number).demand().path("summary");
  }

  JsonNode history(String number) {
    return office.administrator().get("/api/v1/cases/" + number + "/history").demand();
  }

  void awaitClosed(String number) {
    eventually(
        () -> summary(number).hasNonNull("closedAt") ? Boolean.TRUE : null, "end of " + number);
  }

  static <T> T eventually(Supplier<@Nullable T> attempt, String what) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      T found = attempt.get();
      if (found != null) {
        return found;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(what).as("came in time").isEmpty();
    throw new IllegalStateException(what);
  }
}
