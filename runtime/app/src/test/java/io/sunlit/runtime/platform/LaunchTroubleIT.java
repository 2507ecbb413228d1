package io.sunlit.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The built application says in one line why it cannot start, and ends with a code that is not 0.
 */
@Execution(ExecutionMode.CONCURRENT)
class LaunchTroubleIT {

  @TempDir private Path folder = Path.of(".");

  private record Ended(int code, List<String> said) {}

  @Test
  void shouldNameThePortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ended ended = launch("--server.port=" + taken.getLocalPort(), "--sunlit.data-dir=" + folder);
      assertRefused(ended, "port " + taken.getLocalPort() + " cannot be had", "--server.port=");
    }
  }

  @Test
  void shouldNameTheDataFolderThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "a file where a folder should be");
    assertRefused(
        launch("--server.port=0", "--sunlit.data-dir=" + file),
        "the data folder " + file + " cannot be written",
        "--sunlit.data-dir=");
    assertThat(Files.readString(file)).isEqualTo("a file where a folder should be");
  }

  @Test
  void shouldNotShareDataThatAnotherHasOpen() throws Exception {
    Path database = Files.createDirectories(folder.resolve("db")).resolve("sunlit.mv.db");
    try (FileChannel channel =
            FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(
          launch("--server.port=0", "--sunlit.data-dir=" + folder),
          "another Sunlit uses the data in " + folder,
          "stop it first");
    }
  }

  @Test
  void shouldNotStartOnAFullDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()).code)
        .as("mounting needs root")
        .isZero();
    try {
      assertRefused(
          launch("--server.port=0", "--sunlit.data-dir=" + disk),
          "only 4 MB are free under " + disk,
          "make room");
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void shouldNameTheDatabaseThatCannotBeReached() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      int port = silent.getLocalPort();
      silent.close();
      Ended ended =
          launch(
              "--server.port=0",
              "--sunlit.data-dir=" + folder,
              "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/sunlit",
              "--spring.datasource.hikari.initialization-fail-timeout=1",
              "--logging.level.root=off");
      assertRefused(ended, "the database cannot be reached", "spring.datasource.url");
    }
  }

  private static void assertRefused(Ended ended, String what, String wayOut) {
    assertThat(ended.said).as("in one line").hasSize(1);
    assertThat(ended.said.getFirst()).startsWith("sunlit: ").contains(what).contains(wayOut);
    assertThat(ended.code).isEqualTo(1);
  }

  /** Starts the application's jar as {@code ./sunlit run} does. */
  private static Ended launch(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                Objects.requireNonNull(System.getProperty("sunlit.jar"))));
    if (Runtime.version().feature() >= 24) {
      command.add(1, "--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(options));
    return run(command.toArray(String[]::new));
  }

  private static Ended run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Thread watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    if (!process.waitFor(5, TimeUnit.MINUTES)) {
                      process.destroyForcibly();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try (var lines = process.inputReader()) {
      List<String> said = lines.lines().filter(line -> !line.isBlank()).toList();
      return new Ended(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      watch.interrupt();
    }
  }
}
