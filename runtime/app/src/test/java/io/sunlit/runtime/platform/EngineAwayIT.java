package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.runtime.cli.Answers;
import io.sunlit.runtime.cli.Office;
import io.sunlit.runtime.cli.PlatformClient;
import io.sunlit.runtime.cli.PlatformProcess;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * The engine is not there when the application starts: cases are taken in and shown all the same,
 * and go on when it comes; one of its ports being taken is no trouble at all.
 */
@Execution(ExecutionMode.CONCURRENT)
class EngineAwayIT {

  private static final List<String> OPTIONS =
      List.of("--sunlit.demo=true", "--sunlit.demo-password=" + TestPlatform.PASSWORD);

  @TempDir private Path folder = Path.of(".");

  @Test
  void shouldServeWithoutTheEngineAndGoOnWithIt() throws Exception {
    // given an application whose engine cannot start
    Path nothing = Files.createDirectory(folder.resolve("no-engine"));
    Path data = folder.resolve("data");
    int port = PlatformProcess.freePort();
    String number;
    PlatformProcess platform =
        PlatformProcess.launch(
            data,
            port,
            List.of(
                OPTIONS.get(0),
                OPTIONS.get(1),
                "--sunlit.engine.home=" + nothing,
                "--management.endpoint.health.show-details=always"));
    try {
      JsonNode health = awaitHealth(platform, "DOWN");
      assertThat(health.toString())
          .contains("No engine distribution in")
          .contains("sunlit.engine.home");
      Office office = Office.open(platform.base(), "320582", "zjg", TestPlatform.PASSWORD);
      // when a case is taken in
      String idNumber = Answers.idNumber(701);
      PlatformClient.Answer receipt =
          office
              .window()
              .post(
                  "/api/v1/cases",
                  Map.of(
                      "itemCode", office.itemCode("JOINT-RESTAURANT"),
                      "applicant", Map.of("name", "申请人", "idNumber", idNumber),
                      "answers", Answers.restaurant("申请人", idNumber, 120, true)));
      // then it is there and can be read, and its steps wait for the engine
      assertThat(receipt.status()).isEqualTo(201);
      number = receipt.body().path("caseNumber").asString();
      assertThat(
              office
                  .administrator()
                  .get("/api/v1/cases/" + number + "/history")
                  .demand()
                  .path("entries")
                  .size())
          .isPositive();
      assertThat(office.waitingFor(number)).isEmpty();
    } finally {
      platform.close();
    }
    // when the engine can start, and one of the ports that it had is taken
    try (ServerSocket taken = new ServerSocket(0)) {
      Properties ports = new Properties();
      ports.setProperty("grpc", String.valueOf(taken.getLocalPort()));
      try (var writer =
          Files.newBufferedWriter(data.resolve("engine").resolve("ports.properties"))) {
        ports.store(writer, null);
      }
      platform = PlatformProcess.launch(data, port, OPTIONS);
      try {
        platform.awaitReady();
        Office office = Office.open(platform.base(), "320582", "zjg", TestPlatform.PASSWORD);
        // then the case goes on
        Office.Waiting step =
            Restaurant.eventually(
                () -> office.waitingFor(number).stream().findFirst().orElse(null),
                "first step of " + number);
        assertThat(step.stepId()).isEqualTo("Task_AcceptApplication");
      } finally {
        platform.close();
      }
    }
  }

  private static JsonNode awaitHealth(PlatformProcess platform, String status) {
    return Restaurant.eventually(
        () -> {
          try {
            JsonNode health =
                PlatformClient.visitor(platform.base()).get("/actuator/health").body();
            JsonNode parts = health.path("components");
            boolean ready =
                parts.path("readinessState").path("status").asString("").equals("UP")
                    && parts.path("engine").path("status").asString("").equals(status);
            return ready ? parts.path("engine") : null;
          } catch (UncheckedIOException notYet) {
            return null;
          }
        },
        "engine " + status);
  }
}
