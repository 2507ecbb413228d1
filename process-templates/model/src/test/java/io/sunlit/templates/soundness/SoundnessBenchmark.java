package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.BpmnFile;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the proof takes: warm, and cold in a JVM that has just started. How to run it says the
 * README of this module.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SoundnessBenchmark {

  private static final int FLOWS = 300;

  private final BpmnFile block = ReductionTest.wide("and", "and", 17);
  private final List<BpmnFile> flows = flows();
  private int next;

  private static List<BpmnFile> flows() {
    Random random = new Random(20260918);
    return IntStream.range(0, FLOWS)
        .mapToObj(i -> BpmnFile.read(Drawing.xml(RandomDrawings.sound(random, 60))))
        .toList();
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Fork(1)
  @Warmup(iterations = 3, time = 2)
  @Measurement(iterations = 3, time = 2)
  public SoundnessReport warmBlockOf17Branches() {
    return Soundness.of(block);
  }

  /** One of the 300 flows after the other; the median is the line {@code p0.50}. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Fork(1)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 3, time = 5)
  public SoundnessReport warmFlowOf60Steps() {
    next = (next + 1) % FLOWS;
    return Soundness.of(flows.get(next));
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public SoundnessReport coldBlockOf17Branches() {
    return Soundness.of(block);
  }

  /** Each of the 300 flows once, in a JVM that has just started. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(2)
  @Warmup(iterations = 0)
  @Measurement(iterations = FLOWS)
  public SoundnessReport coldFlowOf60Steps() {
    next = (next + 1) % FLOWS;
    return Soundness.of(flows.get(next));
  }
}
