package io.sunlit.architecture.offenders.time;

import java.time.Instant;

/** Breaks the rule that time comes from the Clock. */
public class AskingTheMachine {
  public Instant now() {
    return Instant.now();
  }
}
