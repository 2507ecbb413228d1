package io.sunlit.runtime.engine.status;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.EngineStatus;
import io.sunlit.runtime.engine.store.EngineCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps how the engine is. Told by those who see it. */
@Component
public class EngineMonitor implements EngineStatus {

  private static final Logger log = LoggerFactory.getLogger(EngineMonitor.class);
  private static final Duration BACKLOG_KEPT = Duration.ofSeconds(1);

  private record Seen(State state, Instant since, @Nullable String lastError) {}

  private record Backlog(long size, Instant at) {}

  private final EngineCommands commands;
  private final Clock clock;
  private volatile Seen seen;
  private volatile Backlog backlog = new Backlog(0, Instant.MIN);

  EngineMonitor(EngineCommands commands, EngineSettings settings, Clock clock) {
    this.commands = commands;
    this.clock = clock;
    State first = settings.mode() == EngineSettings.Mode.OFF ? State.OFF : State.STARTING;
    this.seen = new Seen(first, clock.instant(), null);
  }

  public synchronized void starting() {
    change(State.STARTING, seen.lastError());
  }

  public synchronized void up() {
    if (seen.state() != State.UP) {
      log.info("The engine is up");
      change(State.UP, null);
    }
  }

  /** It cannot be reached, for this reason. */
  public synchronized void down(String reason) {
    if (seen.state() != State.DOWN || !reason.equals(seen.lastError())) {
      log.error("The engine is down: {}", reason);
    }
    change(State.DOWN, reason);
  }

  /** Something is wrong, but it works. */
  public synchronized void problem(String message) {
    change(seen.state(), message);
  }

  private void change(State state, @Nullable String lastError) {
    Instant since = state == seen.state() ? seen.since() : clock.instant();
    seen = new Seen(state, since, lastError);
  }

  @Override
  public State state() {
    return seen.state();
  }

  @Override
  public Instant since() {
    return seen.since();
  }

  @Override
  public @Nullable String lastError() {
    return seen.lastError();
  }

  @Override
  public long backlog() {
    Instant now = clock.instant();
    Backlog known = backlog;
    if (known.at().isBefore(now.minus(BACKLOG_KEPT))) {
      known = new Backlog(commands.backlog(), now);
      backlog = known;
    }
    return known.size();
  }
}
