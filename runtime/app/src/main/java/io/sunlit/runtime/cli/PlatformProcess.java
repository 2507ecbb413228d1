package io.sunlit.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A platform of its own in a child process: the jar that this command runs from, on a free port and
 * a folder of its own. Closing stops the application, which stops its engine.
 */
public final class PlatformProcess implements AutoCloseable {

  private static final Duration TO_BE_READY = Duration.ofMinutes(5);

  private final Process process;
  private final URI base;
  private final Path log;
  private final Thread hook;

  private PlatformProcess(Process process, URI base, Path log) {
    this.process = process;
    this.base = base;
    this.log = log;
    this.hook = new Thread(() -> end(process), "stop-platform");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a platform and waits until it and its engine are ready.
   *
   * @param folder its data folder; the log goes there, too
   * @param options application options such as {@code --sunlit.demo=true}
   * @throws IllegalStateException if it ends or is not ready in five minutes; the message holds its
   *     last lines
   */
  public static PlatformProcess start(Path folder, List<String> options) {
    PlatformProcess platform = launch(folder, freePort(), options);
    try {
      platform.awaitReady();
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
    return platform;
  }

  /** Starts a platform on the given port and returns at once. */
  public static PlatformProcess launch(Path folder, int port, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + System.getProperty("sunlit.platform-heap", "448m"),
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:SweeperThreshold=60",
            "-XX:MetaspaceSize=160m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-jar", jar()));
    command.add("--server.port=" + port);
    command.add("--sunlit.data-dir=" + folder.toAbsolutePath());
    String engineHome = System.getProperty("sunlit.engine.home");
    if (engineHome != null) {
      command.add("--sunlit.engine.home=" + engineHome);
    }
    command.addAll(options);
    try {
      Files.createDirectories(folder);
      Path log = folder.resolve("platform.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new PlatformProcess(process, URI.create("http://127.0.0.1:" + port), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the platform, such as {@code http://127.0.0.1:18080}. */
  public URI base() {
    return base;
  }

  public Process process() {
    return process;
  }

  /** What the platform prints. */
  public Path log() {
    return log;
  }

  /**
   * Waits until application and engine are ready.
   *
   * @throws IllegalStateException if it ends, or is not ready in five minutes
   */
  public void awaitReady() {
    long until = System.nanoTime() + TO_BE_READY.toNanos();
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < until) {
        if (!process.isAlive()) {
          throw new IllegalStateException("The platform ended:\n" + lastLines());
        }
        if (isUp(http, request)) {
          return;
        }
        pause();
      }
    }
    throw new IllegalStateException("The platform is not ready in time:\n" + lastLines());
  }

  private static boolean isUp(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Ends the application as kill -9 does; its engine lives on. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    end(process);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // then the hook itself is what runs
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** A port that nobody listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jar() {
    @Nullable String given = System.getProperty("sunlit.jar");
    String path = given == null ? System.getProperty("java.class.path") : given;
    if (!path.endsWith(".jar") || path.contains(System.getProperty("path.separator"))) {
      throw new IllegalStateException(
          "Run this from the application's jar, or name it by -Dsunlit.jar; the class path is "
              + path);
    }
    return path;
  }
}
