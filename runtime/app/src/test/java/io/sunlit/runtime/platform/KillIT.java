package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import io.sunlit.runtime.cli.PlatformProcess;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * The broker and the application are killed with -9 in the middle of running cases, on the embedded
 * default (H2 in a file). Every case that was acknowledged is finished, once.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {

  private static final int CASES = 12;
  private static final List<String> OPTIONS =
      List.of("--sunlit.demo=true", "--sunlit.demo-password=" + TestPlatform.PASSWORD);

  @TempDir private Path folder = Path.of(".");

  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void shouldFinishEveryCaseOnceWhateverIsKilled() throws Exception {
    int port = PlatformProcess.freePort();
    PlatformProcess platform = PlatformProcess.launch(folder, port, OPTIONS);
    try {
      platform.awaitReady();
      Office office = Office.open(platform.base(), "320582", "zjg", TestPlatform.PASSWORD);
      String item = office.itemCode("JOINT-RESTAURANT");
      Thread clerk = Thread.ofPlatform().start(() -> takeInCases(office, item));
      Thread handlers = Thread.ofPlatform().start(() -> handle(office));

      pause(4);
      killBroker();
      pause(6);
      platform.kill(); // its broker lives on
      platform = PlatformProcess.launch(folder, port, OPTIONS);
      platform.awaitReady();
      pause(4);
      killBroker();
      platform.kill();
      platform = PlatformProcess.launch(folder, port, OPTIONS);
      platform.awaitReady();

      clerk.join(Duration.ofMinutes(10).toMillis());
      assertThat(acknowledged).hasSize(CASES);
      for (String number : acknowledged) {
        Restaurant.eventually(
            () -> isClosed(office, number) ? Boolean.TRUE : null, "end of " + number);
      }
      done.set(true);
      handlers.join(Duration.ofMinutes(3).toMillis());
      acknowledged.forEach(number -> assertFinishedOnce(office, number));
    } finally {
      done.set(true);
      platform.close();
    }
  }

  private void takeInCases(Office office, String item) {
    for (int i = 0; i < CASES; i++) {
      String idNumber = Answers.idNumber(600 + i);
      Map<String, Object> application =
          Map.of(
              "itemCode", item,
              "applicant", Map.of("name", "申请人" + i, "idNumber", idNumber),
              "answers", Answers.restaurant("申请人" + i, idNumber, 120, true));
      String number = null;
      while (number == null && !done.get()) {
        number = tryTakeIn(office, application);
      }
      if (number != null) {
        acknowledged.add(number);
      }
      pause(1);
    }
  }

  private static @Nullable String tryTakeIn(Office office, Map<String, Object> application) {
    try {
      PlatformClient.Answer answer = office.window().post("/api/v1/cases", application);
      if (answer.status() == 201) {
        return answer.body().path("caseNumber").asString();
      }
    } catch (UncheckedIOException down) {
      // the application is away: the clerk tries again
    }
    pause(1);
    return null;
  }

  private void handle(Office office) {
    while (!done.get()) {
      for (String number : new ArrayList<>(acknowledged)) {
        try {
          office.waitingFor(number).forEach(KillIT::act);
        } catch (UncheckedIOException | IllegalStateException away) {
          pause(1);
        }
      }
      pause(1);
    }
  }

  private static void act(Office.Waiting step) {
    String action =
        switch (step.stepId()) {
          case "Task_AcceptApplication" -> "accept";
          case "Task_ReviewMaterials" -> "pass";
          case "Task_DecideItem", "Task_DecideApplication" -> "approve";
          default -> "complete";
        };
    step.handler()
        .post(
            "/api/v1/work-items/" + step.item().path("id").asString() + "/complete",
            Map.of("action", action, "data", Answers.step(step.stepId(), action, "licence")));
  }

  private static boolean isClosed(Office office, String number) {
    return office
        .administrator()
        .get("/api/v1/cases/" + number)
        .demand()
        .path("summary")
        .hasNonNull("closedAt");
  }

  private static void assertFinishedOnce(Office office, String number) {
    JsonNode history = office.administrator().get("/api/v1/cases/" + number + "/history").demand();
    assertThat(history.path("whole").asBoolean()).as(number).isTrue();
    Map<String, Integer> kinds = new HashMap<>();
    Map<String, Integer> steps = new HashMap<>();
    for (JsonNode entry : history.path("entries")) {
      kinds.merge(entry.path("kind").asString(), 1, Integer::sum);
      if (entry.path("kind").asString().equals("STEP_DONE")) {
        steps.merge(entry.path("stepId").asString(), 1, Integer::sum);
      }
    }
    assertThat(kinds)
        .as(number + " " + history)
        .containsEntry("TAKEN_IN", 1)
        .containsEntry("ACCEPTED", 1)
        .containsEntry("JOINT_OPENED", 1)
        .containsEntry("OPINION_GIVEN", 3)
        .containsEntry("JOINT_SETTLED", 1)
        .containsEntry("APPROVED", 1)
        .containsEntry("CLOSED", 1)
        .doesNotContainKey("INCIDENT");
    assertThat(steps.values()).as(number + " " + steps).containsOnly(1);
    JsonNode joint =
        office.administrator().get("/api/v1/cases/" + number + "/joint-approvals").demand();
    assertThat(joint.size()).isEqualTo(1);
    for (JsonNode participant : joint.get(0).path("participants")) {
      String subCase = participant.path("subCase").asString();
      Restaurant.eventually(
          () -> isClosed(office, subCase) ? Boolean.TRUE : null, "end of " + subCase);
      JsonNode entries =
          office
              .administrator()
              .get("/api/v1/cases/" + subCase + "/history")
              .demand()
              .path("entries");
      assertThat(entries.valueStream().map(e -> e.path("kind").asString()))
          .as(subCase)
          .containsExactly("TAKEN_IN", "ACCEPTED", "STEP_DONE", "STEP_DONE", "APPROVED", "CLOSED");
    }
    assertThat(office.waitingFor(number)).isEmpty();
  }

  /** Kill -9 of the broker that the application started. */
  private void killBroker() throws Exception {
    Path pidFile = folder.resolve("engine").resolve("broker.pid");
    long pid = Long.parseLong(Files.readString(pidFile).strip().split(" ")[0]);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static void pause(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
