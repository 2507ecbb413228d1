package io.sunlit.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests against a real broker, which is started once for all of them. */
@SpringBootTest(
    classes = EngineFixture.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = EngineFixture.CHANGELOG)
abstract class RunningEngine {

  private static final Path DATA = newDataDirectory();

  @Autowired FixtureCases cases;
  @Autowired ProcessEngine engine;
  @Autowired EngineStatus status;
  @Autowired EngineProblems problems;
  @Autowired JdbcClient jdbc;

  static Path data() {
    return DATA;
  }

  static Path newDataDirectory() {
    try {
      Files.createDirectories(Path.of("target", "engine-it"));
      return Files.createTempDirectory(Path.of("target", "engine-it"), "data").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the distribution lies: as told, or where {@code ./sunlit test} unpacks it. */
  static String home() {
    String told =
        System.getProperty("sunlit.engine.home", System.getenv().get("SUNLIT_ENGINE_HOME"));
    return told == null || told.isBlank()
        ? Path.of("..", "..", ".engine", "camunda-zeebe-8.6.0").toAbsolutePath().normalize() + ""
        : told;
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("sunlit.data-dir", DATA::toString);
    registry.add("sunlit.engine.home", RunningEngine::home);
    registry.add("spring.datasource.url", () -> url(DATA));
  }

  /** What is recommended for the embedded database: a commit outlives the process. */
  static String url(Path data) {
    return "jdbc:h2:file:" + data.resolve("db") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  @BeforeEach
  void awaitEngine() {
    await("the engine is up", () -> status.state() == EngineStatus.State.UP, 240);
  }

  static CaseNumber newCase() {
    return new CaseNumber("T-" + UUID.randomUUID());
  }

  /** Generous: a busy machine with two cores is no reason to fail. */
  static void await(String what, BooleanSupplier condition) {
    await(what, condition, 90);
  }

  static void await(String what, BooleanSupplier condition, int seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited %d s until: %s", seconds, what).isLessThan(end);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  FixtureCases.Step awaitStep(TenantId tenant, CaseNumber caseNumber) {
    await("a step of " + caseNumber, () -> !cases.openOf(tenant, caseNumber).isEmpty());
    return cases.openOf(tenant, caseNumber).getFirst();
  }
}
