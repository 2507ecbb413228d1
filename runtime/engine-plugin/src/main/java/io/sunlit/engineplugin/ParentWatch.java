package io.sunlit.engineplugin;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the broker when the application that started it has been gone for longer than a grace time,
 * so that a killed application leaves no broker behind for ever.
 */
final class ParentWatch {

  static final String PID = "SUNLIT_ENGINE_PARENT_PID";
  static final String STARTED = "SUNLIT_ENGINE_PARENT_STARTED";
  static final String GRACE_SECONDS = "SUNLIT_ENGINE_PARENT_GRACE_SECONDS";

  /** The system's clock may have been set since the process started; its start time moves along. */
  private static final long START_TOLERANCE_MILLIS = 3_000;

  private static final String RUNNING = "io.sunlit.engineplugin.ParentWatch.running";

  private final BooleanSupplier parentLives;
  private final Duration grace;
  private final LongSupplier nanoTime;
  private final Runnable end;
  private long lastSeen;

  ParentWatch(BooleanSupplier parentLives, Duration grace, LongSupplier nanoTime, Runnable end) {
    this.parentLives = parentLives;
    this.grace = grace;
    this.nanoTime = nanoTime;
    this.end = end;
    this.lastSeen = nanoTime.getAsLong();
  }

  /**
   * Starts watching, once in this broker, if its environment names a parent. Interceptor, filter
   * and exporter each have their own class loader, hence the system property.
   */
  static void startOnce(Map<String, String> environment) {
    String pid = environment.get(PID);
    if (pid == null || System.getProperties().putIfAbsent(RUNNING, "true") != null) {
      return;
    }
    Duration grace =
        Duration.ofSeconds(Long.parseLong(environment.getOrDefault(GRACE_SECONDS, "60")));
    BooleanSupplier lives = () -> isAlive(Long.parseLong(pid), environment.get(STARTED));
    ParentWatch watch = new ParentWatch(lives, grace, System::nanoTime, ParentWatch::exit);
    Duration pause = grace.dividedBy(10).plusMillis(200);
    Thread thread = new Thread(() -> watch.run(pause), "sunlit-parent-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Duration pause) {
    try {
      while (!tick()) {
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once; true if the broker was ended. */
  boolean tick() {
    long now = nanoTime.getAsLong();
    if (parentLives.getAsBoolean()) {
      lastSeen = now;
      return false;
    }
    if (now - lastSeen < grace.toNanos()) {
      return false;
    }
    end.run();
    return true;
  }

  /**
   * Whether the process runs and is the one that is meant: a number is given to a new process after
   * a while.
   *
   * @param startedMillis when it started, in milliseconds since 1970; null if not known
   */
  static boolean isAlive(long pid, @Nullable String startedMillis) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(
            process ->
                startedMillis == null
                    || process
                        .info()
                        .startInstant()
                        .map(at -> Math.abs(at.toEpochMilli() - Long.parseLong(startedMillis)))
                        .map(apart -> apart <= START_TOLERANCE_MILLIS)
                        .orElse(true))
        .orElse(false);
  }

  private static void exit() {
    System.err.println("The application that started this broker is gone: the broker ends itself.");
    Thread halt =
        new Thread(
            () -> {
              try {
                Thread.sleep(20_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(143);
            },
            "sunlit-halt");
    halt.setDaemon(true);
    halt.start();
    System.exit(143);
  }
}
