package io.sunlit.templates.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.bpmn.BpmnFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The proof and the brute-force game say the same of every random flow. */
class SoundnessDifferentialTest {

  private static final int FLOWS = Integer.getInteger("sunlit.flows", 3_200);

  @Test
  void agreesWithTheBruteForceGame() {
    long seed = Long.getLong("sunlit.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> differences = new ArrayList<>();
    int sound = 0;
    int decided = 0;
    for (int i = 0; i < FLOWS; i++) {
      String xml = Drawing.xml(RandomDrawings.any(random));
      BruteForce.Verdict expected = BruteForce.judge(xml);
      SoundnessProperties actual = Soundness.of(BpmnFile.read(xml), 2_000).properties();
      if (differ(expected.safe(), actual.safeness(), expected.safe())
          || differ(expected.completes(), actual.optionToComplete(), expected.safe())
          || differ(expected.proper(), actual.properCompletion(), expected.safe())
          || differ(expected.noDead(), actual.noDeadActivities(), expected.safe())) {
        differences.add(expected + " but " + actual + " of " + xml);
      }
      sound += Boolean.TRUE.equals(actual.sound()) ? 1 : 0;
      decided += actual.sound() == null ? 0 : 1;
    }
    System.out.printf(
        "soundness: %d random flows, %d sound, %d decided, %d differences, seed %d%n",
        FLOWS, sound, decided, differences.size(), seed);
    assertThat(differences).as("seed " + seed).isEmpty();
    assertThat(sound).isBetween(FLOWS / 10, FLOWS * 9 / 10);
    assertThat(decided).isGreaterThan(FLOWS * 95 / 100);
  }

  /** Both may leave open what an unsafe flow does when its tokens multiply; never anything else. */
  private static boolean differ(
      @org.jspecify.annotations.Nullable Boolean expected,
      @org.jspecify.annotations.Nullable Boolean actual,
      @org.jspecify.annotations.Nullable Boolean safe) {
    if (expected == null) {
      return false;
    }
    return actual == null ? !Boolean.FALSE.equals(safe) : !actual.equals(expected);
  }
}
