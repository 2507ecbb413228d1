package io.sunlit.runtime.engine.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubled each time up to a longest, half of it by chance.
 */
record Pauses(Duration first, Duration longest, RandomGenerator random) {

  /**
   * @param attempts how often it was tried in vain before
   */
  Duration after(int attempts) {
    long doubled = first.toMillis() << Math.min(attempts, 16);
    long millis = Math.max(2, Math.min(longest.toMillis(), doubled));
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }
}
