package io.sunlit.tenants.benchmark;

import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.Deadline;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.Stop;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.CalendarFile;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Deadlines a second on one core. The questions begin on every day of a year, and their limits
 * reach up to a year of working days; half of the second kind have stops and an extension.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeadlineBenchmark {

  private static final int QUESTIONS = 10_000;
  private static final int DAYS_OF_A_YEAR = 365;
  private static final int WORKING_DAYS_OF_A_YEAR = 248;

  private final WorkingCalendar calendar =
      CalendarFile.readAll(
          ConfigurationFiles.read(Path.of("../library/src/main/resources/tenants/calendars/cn")));
  private final LocalDate[] starts = new LocalDate[QUESTIONS];
  private final TimeLimit[] limits = new TimeLimit[QUESTIONS];
  private final DeadlineQuestion[] questions = new DeadlineQuestion[QUESTIONS];

  public DeadlineBenchmark() {
    Random random = new Random(20260213);
    for (int i = 0; i < QUESTIONS; i++) {
      starts[i] = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(DAYS_OF_A_YEAR));
      limits[i] = TimeLimit.workingDays(1 + random.nextInt(WORKING_DAYS_OF_A_YEAR));
      LocalDate stopped = starts[i].plusDays(1 + random.nextInt(30));
      List<Stop> stops =
          random.nextBoolean()
              ? List.of()
              : List.of(
                  new Stop(stopped, stopped.plusDays(random.nextInt(20)), "专家评审"),
                  new Stop(stopped.plusDays(10), stopped.plusDays(25), "听证"));
      TimeLimit limit =
          new TimeLimit(
              1 + random.nextInt(60),
              random.nextBoolean() ? LimitUnit.WORKING_DAYS : LimitUnit.CALENDAR_DAYS);
      questions[i] =
          new DeadlineQuestion(
              starts[i],
              null,
              limit,
              stops,
              stops.isEmpty() ? List.of() : List.of(TimeLimit.workingDays(10)));
    }
  }

  /** Working days alone: what nearly every limit is. */
  @Benchmark
  @OperationsPerInvocation(QUESTIONS)
  public void workingDays(Blackhole sink) {
    for (int i = 0; i < QUESTIONS; i++) {
      Deadline deadline = calendar.deadline(starts[i], limits[i]);
      sink.consume(deadline);
    }
  }

  /** Working and calendar days with stops that overlap, and an extension. */
  @Benchmark
  @OperationsPerInvocation(QUESTIONS)
  public void withStopsAndExtensions(Blackhole sink) {
    for (DeadlineQuestion question : questions) {
      sink.consume(calendar.deadline(question));
    }
  }

  @Test
  void measure() throws Exception {
    new Runner(new OptionsBuilder().include(DeadlineBenchmark.class.getSimpleName()).build()).run();
  }
}
