package io.sunlit.architecture.offenders.time;

import java.time.Clock;

/** Breaks the rule that time comes from the Clock, by making one. */
public class MakingItsOwnClock {
  public final Clock clock = Clock.systemUTC();
}
