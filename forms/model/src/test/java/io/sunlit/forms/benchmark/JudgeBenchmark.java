package io.sunlit.forms.benchmark;

import io.sunlit.forms.FormSchema;
import io.sunlit.forms.FormUnreadable;
import io.sunlit.forms.SubmissionVerdict;
import io.sunlit.forms.VerdictJson;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
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
    new Runner(new OptionsBuilder().include(JudgeBenchmark.class.getName()).build()).run();
  }
}
