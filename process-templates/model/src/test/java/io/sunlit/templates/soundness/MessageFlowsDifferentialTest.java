package io.sunlit.templates.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The proof looks at pools apart where it can, and counts messages only so far; a game that does
 * neither says the same of every random drawing that it can play to its end.
 */
class MessageFlowsDifferentialTest {

  private static final int DRAWINGS = Integer.getInteger("sunlit.flows", 2_000);

  @Test
  void agreesWithAGameThatLeavesNothingOut() {
    long seed = Long.getLong("sunlit.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    int sound = 0;
    int decided = 0;
    for (int i = 0; i < DRAWINGS; i++) {
      RandomPools drawn = new RandomPools(random);
      MessageGame.Verdict expected = MessageGame.judge(drawn.drawings(), drawn.messages());
      SoundnessProperties actual =
          Soundness.of(Pools.read(drawn.drawings(), drawn.messages()), 5_000).properties();
      if (differ(expected.safe(), actual.safeness())
          || differ(expected.completes(), actual.optionToComplete())
          || differ(expected.proper(), actual.properCompletion())
          || differ(expected.noDead(), actual.noDeadActivities())) {
        differences.add(
            "%s but %s of %s | %s".formatted(expected, actual, drawn.drawings(), drawn.messages()));
      }
      compared += expected.completes() == null ? 0 : 1;
      sound += Boolean.TRUE.equals(actual.sound()) ? 1 : 0;
      decided += actual.sound() == null ? 0 : 1;
    }
    System.out.printf(
        "messages: %d random drawings, %d sound, %d decided, %d played to the end, %d differences, seed %d%n",
        DRAWINGS, sound, decided, compared, differences.size(), seed);
    assertThat(differences).as("seed " + seed).isEmpty();
    assertThat(compared).isGreaterThan(DRAWINGS / 2);
    assertThat(sound).isBetween(DRAWINGS / 20, DRAWINGS * 9 / 10);
    assertThat(decided).isGreaterThan(DRAWINGS * 9 / 10);
  }

  /** Either may leave open what grows without bound; what both decide must be the same. */
  private static boolean differ(@Nullable Boolean expected, @Nullable Boolean actual) {
    return expected != null && actual != null && !actual.equals(expected);
  }
}
