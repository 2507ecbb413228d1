package io.sunlit.forms.benchmark;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.VerdictJson;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Judging a valid submission of 60 fields, and refusing what is too large or too deep. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgeBenchmark {

  private final FormSchema plain = FormSchema.parse(SixtyFields.schema(false));
  private final FormSchema conditional = FormSchema.parse(SixtyFields.schema(true));
  private final ObjectNode submission = VerdictJson.readData(SixtyFields.submission());
  private final ObjectNode nothing = JsonNodeFactory.instance.objectNode();
  private final String large = "{\"t\":\"" + "x".repeat(10 << 20) + "\"}";
  private final String deep = "{\"t\":" + "[".repeat(100) + "]".repeat(100) + "}";

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public SubmissionVerdict submissionsWithoutConditions() {
    return valid(plain.judge(submission, nothing));
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public SubmissionVerdict oneSubmission() {
    return valid(plain.judge(submission, nothing));
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public SubmissionVerdict oneSubmissionWithTenConditions() {
    return valid(conditional.judge(submission, nothing));
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public String tenMegabytesRefused() {
    return refused(large);
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public String aHundredLevelsRefused() {
    return refused(deep);
  }

  private static SubmissionVerdict valid(SubmissionVerdict verdict) {
    if (!verdict.valid()) {
      throw new IllegalStateException("Expected a valid submission, but: " + verdict.errors());
    }
    return verdict;
  }

  private static String refused(String json) {
    try {
      VerdictJson.readData(json);
    } catch (FormUnreadable e) {
      return e.code();
    }
    throw new IllegalStateException("Expected it to be refused, but it was read");
  }

  /** Not in the ordinary build: {@code mvn -pl forms/model -am test -Dtest=JudgeBenchmark}. */
  @Test
  void measure() throws Exception {
    Options options = new OptionsBuilder().include(JudgeBenchmark.class.getName()).build();
    Collection<RunResult> results = new Runner(options).run();

    System.out.printf("%n%-34s %12s %12s %12s%n", "one thread", "per second", "p50 µs", "p99 µs");
    for (RunResult run : results) {
      Result<?> result = run.getPrimaryResult();
      Statistics times = result.getStatistics();
      boolean rate = run.getParams().getMode() == Mode.Throughput;
      System.out.printf(
          "%-34s %12s %12s %12s%n",
          result.getLabel(),
          rate ? "%.0f".formatted(result.getScore()) : "",
          rate ? "" : "%.1f".formatted(times.getPercentile(50)),
          rate ? "" : "%.1f".formatted(times.getPercentile(99)));
    }
    System.out.printf("%-34s %12.0f%n", "a second of the processor's time", ofProcessorTime());
  }

  /** Submissions for each second that the processor works for them, whatever else it has to do. */
  private double ofProcessorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double most = 0;
    for (int round = 0; round < 20; round++) {
      long started = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < 5_000; i++) {
        submissionsWithoutConditions();
      }
      most = Math.max(most, 5_000e9 / (threads.getCurrentThreadCpuTime() - started));
    }
    return most;
  }
}
