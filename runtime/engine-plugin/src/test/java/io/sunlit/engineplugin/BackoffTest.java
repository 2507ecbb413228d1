package io.sunlit.engineplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void shouldDoubleUpToTheLongestAndStartAgainAfterReset() {
    Backoff backoff =
        new Backoff(Duration.ofMillis(100), Duration.ofMillis(1000), RandomGenerator.getDefault());
    for (int expected : new int[] {100, 200, 400, 800, 1000, 1000}) {
      assertThat(backoff.next().toMillis()).isBetween((long) expected, expected + expected / 4L);
    }
    backoff.reset();
    assertThat(backoff.next().toMillis()).isBetween(100L, 125L);
  }
}
