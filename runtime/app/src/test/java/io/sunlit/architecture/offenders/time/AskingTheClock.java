package io.sunlit.architecture.offenders.time;

import java.time.Clock;
import java.time.Instant;

/** Breaks no rule: asks the Clock that it was given. */
public record AskingTheClock(Clock clock) {
  public Instant now() {
    return Instant.now(clock);
  }
}
