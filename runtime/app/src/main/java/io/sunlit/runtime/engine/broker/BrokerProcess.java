package io.sunlit.runtime.engine.broker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running broker. */
final class BrokerProcess {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final int LAST_BYTES = 16_384;

  private final Process process;
  private final BrokerCommand command;
  private final PidFile pidFile;

  private BrokerProcess(Process process, BrokerCommand command, PidFile pidFile) {
    this.process = process;
    this.command = command;
    this.pidFile = pidFile;
  }

  static BrokerProcess start(BrokerCommand command) {
    EngineFolder folder = command.folder();
    PidFile pidFile = new PidFile(folder.pidFile(), command.mark());
    try {
      writeLogConfiguration(folder);
      ProcessBuilder builder =
          new ProcessBuilder(command.arguments())
              .directory(folder.root().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(devNull()))
              .redirectErrorStream(true)
              .redirectOutput(folder.consoleLog().toFile());
      builder.environment().clear();
      builder.environment().putAll(command.environment(System.getenv()));
      Process process = builder.start();
      try {
        pidFile.write(process.toHandle());
      } catch (IOException e) {
        process.destroyForcibly();
        throw e;
      }
      return new BrokerProcess(process, command, pidFile);
    } catch (IOException e) {
      throw new BrokerTrouble("The broker cannot be started", e);
    }
  }

  private static File devNull() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  /** Its own log would grow without end. */
  private static void writeLogConfiguration(EngineFolder folder) throws IOException {
    try (InputStream template =
        BrokerProcess.class.getResourceAsStream("/db/runtime/engine/broker-log4j2.xml")) {
      if (template == null) {
        throw new IOException("log4j2.xml is missing");
      }
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.logConfiguration(), text.replace("@LOG@", folder.log().toString()));
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until it takes commands.
   *
   * @throws BrokerTrouble if it ends before, or takes too long
   */
  void awaitReady(Duration timeout) throws InterruptedException {
    URI health =
        URI.create(
            "http://127.0.0.1:%d/actuator/health/status".formatted(command.ports().management()));
    HttpRequest question = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
    long end = System.nanoTime() + timeout.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isUp(http, question)) {
        if (!process.isAlive()) {
          throw new BrokerTrouble(lastWords());
        }
        if (System.nanoTime() > end) {
          throw new BrokerTrouble(
              "The broker is not ready after %d s: see %s"
                  .formatted(timeout.toSeconds(), command.folder().log()));
        }
        Thread.sleep(LOOK_EVERY);
      }
    }
  }

  private static boolean isUp(HttpClient http, HttpRequest question) throws InterruptedException {
    try {
      return http.send(question, HttpResponse.BodyHandlers.ofString())
          .body()
          .startsWith("{\"status\":\"UP\"");
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for its end and says in one line what it was. */
  String awaitEnd() throws InterruptedException {
    process.waitFor();
    return lastWords();
  }

  /** Ends it, in peace if it lets itself. */
  void end(Duration patience) throws InterruptedException {
    PidFile.end(process.toHandle(), patience);
    pidFile.delete();
  }

  private String lastWords() throws InterruptedException {
    int code = process.waitFor();
    String line = lastProblem(command.folder().log(), command.folder().consoleLog());
    return "The broker ended with code %d%s"
        .formatted(code, line == null ? ": see " + command.folder().log() : ": " + line);
  }

  /** The last line that tells of an error, in the first file that has one. */
  static @Nullable String lastProblem(Path... files) {
    for (Path file : files) {
      try {
        List<String> lines = lastPart(file).lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
          String line = lines.get(i);
          if (line.contains(" ERROR ")
              || line.startsWith("Error")
              || line.startsWith("Unrecognized option")
              || line.startsWith("Caused by:")
              || line.contains("OutOfMemoryError")) {
            return line.length() <= 300 ? line.strip() : line.substring(0, 300).strip() + "…";
          }
        }
      } catch (IOException e) {
        // no file, no words
      }
    }
    return null;
  }

  private static String lastPart(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      long size = Files.size(file);
      content.skipNBytes(Math.max(0, size - LAST_BYTES));
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
