package io.sunlit.engineplugin;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between tries: doubled from first to longest, each with up to a quarter more. */
final class Backoff {

  private final long firstMillis;
  private final long longestMillis;
  private final RandomGenerator random;
  private long nextMillis;

  Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.firstMillis = first.toMillis();
    this.longestMillis = longest.toMillis();
    this.random = random;
    this.nextMillis = firstMillis;
  }

  Duration next() {
    long pause = nextMillis;
    nextMillis = Math.min(longestMillis, nextMillis * 2);
    return Duration.ofMillis(pause + random.nextLong(pause / 4 + 1));
  }

  void reset() {
    nextMillis = firstMillis;
  }
}
