package io.sunlit.runtime.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the engine is, for screens and health checks. */
public interface EngineStatus {

  /** Whether commands reach the engine. */
  enum State {
    /** On its way up; commands wait in the outbox. */
    STARTING,
    UP,
    /** Not reachable; commands wait in the outbox, and it is tried again. */
    DOWN,
    /** Switched off by {@code sunlit.engine.mode=off}; commands wait in the outbox. */
    OFF
  }

  State state();

  /** Since when it is in this state. */
  Instant since();

  /** The last problem in one line, or null if there was none since it came up. */
  @Nullable String lastError();

  /** Number of commands that wait in the outbox or are on their way. */
  long backlog();
}
