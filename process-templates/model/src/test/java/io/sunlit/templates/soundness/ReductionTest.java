package io.sunlit.templates.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.templates.bpmn.BpmnFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wide and long flows take few states, and the reduced net says what the whole one says. */
class ReductionTest {

  @ParameterizedTest
  @CsvSource({"and, ++++", "or, ++++", "xor, ++++"})
  void looksAtFewStatesOfAWideBlock(String kind, String verdict) {
    SoundnessReport report = Soundness.of(wide(kind, kind, 17));
    assertThat(SoundnessTest.verdict(report.properties())).isEqualTo(verdict);
    assertThat(report.states()).isLessThan(10);
  }

  @Test
  void judgesAWideBlockThatDoesNotJoin() {
    SoundnessReport report = Soundness.of(wide("xor", "and", 17), 20_000);
    assertThat(SoundnessTest.verdict(report.properties())).isEqualTo("+-++");
  }

  @Test
  void isQuickOnAWideBlockAndOnLongFlows() {
    Random random = new Random(20260918);
    List<BpmnFile> flows =
        IntStream.range(0, 300)
            .mapToObj(i -> BpmnFile.read(Drawing.xml(RandomDrawings.sound(random, 60))))
            .toList();
    long[] nanos = new long[flows.size()];
    for (int i = 0; i < nanos.length; i++) {
      long started = System.nanoTime();
      SoundnessReport report = Soundness.of(flows.get(i));
      nanos[i] = System.nanoTime() - started;
      assertThat(report.properties().sound()).as("flow " + i).isTrue();
    }
    Arrays.sort(nanos);
    long started = System.nanoTime();
    Soundness.of(wide("and", "and", 17));
    Duration block = Duration.ofNanos(System.nanoTime() - started);
    System.out.printf(
        "soundness: 17 branches %d us; 300 flows of 60 steps: median %d us, slowest %d us%n",
        block.toNanos() / 1000, nanos[150] / 1000, nanos[299] / 1000);
    // Far above what is seen, so that a busy machine does not fail the build.
    assertThat(block).isLessThan(Duration.ofMillis(500));
    assertThat(Duration.ofNanos(nanos[150])).isLessThan(Duration.ofMillis(200));
  }

  @Test
  void agreesWithTheWholeNet() {
    long seed = Long.getLong("sunlit.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> differences = new ArrayList<>();
    int reducedFlows = 0;
    for (int i = 0; i < 2_000; i++) {
      String xml = Drawing.xml(RandomDrawings.any(random));
      TokenNet net = NetReader.read(BpmnFile.read(xml)).getFirst();
      ReducedNet reduced = ReducedNet.of(net, 2_000);
      if (reduced != null) {
        reducedFlows++;
        SoundnessReport whole = new StateSpace(net, 2_000).explore().report();
        SoundnessReport small = Soundness.explore(reduced, net, 2_000);
        String expected = SoundnessTest.verdict(whole.properties());
        String actual = SoundnessTest.verdict(small.properties());
        boolean believed = actual.equals("++++") || reduced.exact;
        if (believed && !fits(expected, actual)) {
          differences.add(expected + " but " + actual + " of " + xml);
        }
      }
    }
    System.out.printf(
        "soundness: %d of 2000 flows reduced, %d differences, seed %d%n",
        reducedFlows, differences.size(), seed);
    assertThat(differences).as("seed " + seed).isEmpty();
    assertThat(reducedFlows).isGreaterThan(500);
  }

  private static boolean fits(String expected, String actual) {
    for (int i = 0; i < 4; i++) {
      if (expected.charAt(i) != actual.charAt(i)
          && expected.charAt(i) != '?'
          && actual.charAt(i) != '?') {
        return false;
      }
    }
    return true;
  }

  static BpmnFile wide(String split, String join, int branches) {
    StringBuilder drawing =
        new StringBuilder("start:s %s:x %s:j end:e s>x j>e".formatted(split, join));
    for (int i = 0; i < branches; i++) {
      drawing.append(" task:t%d x>t%d t%d>j".formatted(i, i, i));
    }
    return Drawing.read(drawing.toString());
  }
}
