package io.sunlit.runtime.engine.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the broker's process, so that one whose application was killed can be found and ended.
 * Process numbers are given away again: only a process that was started at the remembered moment
 * and names our folder is ours.
 */
final class PidFile {

  private static final Logger log = LoggerFactory.getLogger(PidFile.class);

  /** The machine's clock may have been set since. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  private final Path file;
  private final String mark;

  /**
   * @param mark stands in the broker's command line and nowhere else
   */
  PidFile(Path file, String mark) {
    this.file = file;
    this.mark = mark;
  }

  void write(ProcessHandle process) throws IOException {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    Files.writeString(file, process.pid() + " " + started + "\n", StandardCharsets.US_ASCII);
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.debug("Left behind: {}", file, e);
    }
  }

  /** The broker of an earlier run, if it still runs. */
  Optional<ProcessHandle> orphan() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
      long pid = Long.parseLong(words[0]);
      Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
      return ProcessHandle.of(pid).filter(process -> isOurs(process, started));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      log.debug("Not a pid file: {}", file, e);
      return Optional.empty();
    }
  }

  private boolean isOurs(ProcessHandle process, Instant started) {
    ProcessHandle.Info info = process.info();
    boolean sameStart =
        info.startInstant()
            .map(at -> Duration.between(at, started).abs().compareTo(TOLERANCE) <= 0)
            .orElse(false);
    // The command line of a process is not always readable; then the moment has to do.
    boolean sameFolder =
        info.arguments()
            .map(arguments -> Arrays.stream(arguments).anyMatch(mark::equals))
            .orElse(info.commandLine().map(line -> line.contains(mark)).orElse(true));
    return process.isAlive() && sameStart && sameFolder;
  }

  /** Ends the broker of an earlier run: asks it first, and does not wait for ever. */
  void endOrphan(Duration patience) throws InterruptedException {
    Optional<ProcessHandle> orphan = orphan();
    if (orphan.isPresent()) {
      log.info("Ending the broker that an earlier run has left: process {}", orphan.get().pid());
      end(orphan.get(), patience);
    }
    delete();
  }

  static void end(ProcessHandle process, Duration patience) throws InterruptedException {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
