package io.sunlit.runtime.cli;

import io.sunlit.runtime.engine.EngineSettings;
import io.sunlit.runtime.engine.bench.RawJointCases;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.templates.Flow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Measures a platform of its own, and the engine alone beside it. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the platform against the engine alone, in one run.")
final class BenchCommand {

  private static final List<String> BASE_CODES =
      List.of("JOINT-RESTAURANT", "000131024000", "FIRE-PUBLIC-PLACE", "SIGN-OUTDOOR");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  BenchCommand(Clock clock) {
    this.clock = clock;
  }

  /** What one side came to. */
  private record Side(double casesPerSecond, double completeP50, double completeP99) {}

  @Command(
      name = "joint",
      mixinStandardHelpOptions = true,
      description = "Joint-approval cases with three departments, over REST and then raw.")
  int joint(
      @Option(names = "--cases", defaultValue = "300", description = "default 300") int cases,
      @Option(
              names = "--concurrency",
              defaultValue = "30",
              description = "open at a time, default 30")
          int concurrency,
      @Option(names = "--warm-up", defaultValue = "60", description = "cases before, default 60")
          int warmUp)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("sunlit-bench");
    try {
      List<CompiledFlow> flows = new ArrayList<>();
      Side platform = platform(out, folder.resolve("platform"), cases, concurrency, warmUp, flows);
      Side raw = raw(out, folder.resolve("raw"), cases, concurrency, warmUp, flows);
      double ratio = platform.casesPerSecond / raw.casesPerSecond;
      out.printf(
          "%nplatform / raw: %.2f (%.1f / %.1f cases/s); mark: at least 0.30, p99 of complete under 500 ms (%.0f ms)%n",
          ratio, platform.casesPerSecond, raw.casesPerSecond, platform.completeP99);
      out.flush();
      return ratio >= 0.3 && platform.completeP99 < 500 ? 0 : 1;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  @Command(
      name = "idle",
      mixinStandardHelpOptions = true,
      description = "Memory of application and engine after a minute without work.")
  int idle() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("sunlit-bench");
    try (PlatformProcess platform = PlatformProcess.start(folder, demo())) {
      TimeUnit.SECONDS.sleep(60);
      long application = CpuTime.residentMegabytes(platform.process().toHandle());
      long engine = CpuTime.residentMegabytes(engineOf(platform));
      out.printf(
          "application %d MB + engine %d MB = %d MB; mark: under 1200 MB%n",
          application, engine, application + engine);
      out.flush();
      return application + engine < 1200 ? 0 : 1;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  @Command(
      name = "screens",
      mixinStandardHelpOptions = true,
      description = {
        "First loads of inbox, catalog, modeler and form editor in Chromium, with an empty browser",
        "cache."
      })
  int screens(
      @Option(
              names = "--items",
              defaultValue = "5710",
              description = "in the catalog of the county, default 5710")
          int items,
      @Option(names = "--loads", defaultValue = "7", description = "of each screen, default 7")
          int loads)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String given = System.getenv("SUNLIT_CHROMIUM");
    String chromium = given == null || given.isBlank() ? "/usr/bin/chromium" : given;
    Path folder = Files.createTempDirectory("sunlit-bench");
    LargeCatalog.fill(folder.resolve("platform"), "320582", items);
    try (PlatformProcess platform = PlatformProcess.start(folder.resolve("platform"), demo())) {
      return new ScreensBench(platform, chromium, folder.resolve("browser"), out).run(loads)
          ? 0
          : 1;
    } finally {
      DemoCommand.delete(folder);
    }
  }

  private static List<String> demo() {
    return List.of("--sunlit.demo=true", "--sunlit.demo-password=" + DemoCommand.PASSWORD);
  }

  private static ProcessHandle engineOf(PlatformProcess platform) {
    return platform
        .process()
        .descendants()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The platform runs no engine"));
  }

  private Side platform(
      PrintWriter out,
      Path folder,
      int cases,
      int concurrency,
      int warmUp,
      List<CompiledFlow> flows)
      throws InterruptedException {
    out.println("The platform, over REST:");
    try (PlatformProcess platform = PlatformProcess.start(folder, demo())) {
      Office office = Office.open(platform.base(), "320582", "zjg", DemoCommand.PASSWORD);
      flows.addAll(flows(office));
      Latencies latencies = new Latencies();
      JointLoad load = new JointLoad(office, latencies);
      load.run(warmUp, concurrency, 0);
      latencies.clear();
      ProcessHandle application = platform.process().toHandle();
      ProcessHandle engine = engineOf(platform);
      double[] before = cpu(application, engine);
      double seconds = load.run(cases, concurrency, warmUp);
      double[] after = cpu(application, engine);
      TextTable table = new TextTable("operation", "calls", "p50 ms", "p99 ms");
      latencies
          .counts()
          .forEach(
              (operation, calls) ->
                  table.add(
                      operation,
                      Integer.toString(calls),
                      "%.1f".formatted(latencies.percentile(operation, 0.5)),
                      "%.1f".formatted(latencies.percentile(operation, 0.99))));
      out.print(table);
      printCpu(out, cases, seconds, before, after);
      if (load.refused() > 0) {
        out.println("refused calls: " + load.refused());
      }
      out.flush();
      return new Side(
          cases / seconds,
          latencies.percentile("complete", 0.5),
          latencies.percentile("complete", 0.99));
    }
  }

  private Side raw(
      PrintWriter out,
      Path folder,
      int cases,
      int concurrency,
      int warmUp,
      List<CompiledFlow> flows)
      throws InterruptedException {
    out.printf("%nThe engine alone, same flows and steps, plain Java client:%n");
    try (RawJointCases raw =
        RawJointCases.open(settings(), folder, flows.getFirst(), flows.subList(1, 4), clock)) {
      raw.run(warmUp, concurrency);
      ProcessHandle engine = ProcessHandle.of(raw.brokerPid()).orElseThrow();
      double[] before = cpu(engine, engine);
      RawJointCases.Result result = raw.run(cases, concurrency);
      double[] after = cpu(engine, engine);
      double p50 = Latencies.percentile(result.completions(), 0.5);
      double p99 = Latencies.percentile(result.completions(), 0.99);
      out.printf(
          "complete: %d calls, p50 %.0f ms, p99 %.0f ms%n", result.completions().size(), p50, p99);
      out.printf(
          "%d cases in %.1f s: %.1f cases/s; processor seconds: engine %.1f, driver %.1f%n",
          cases,
          result.seconds(),
          cases / result.seconds(),
          after[0] - before[0],
          after[2] - before[2]);
      out.flush();
      return new Side(cases / result.seconds(), p50, p99);
    }
  }

  /** The parent's flow first, then those of the participants, as the platform deployed them. */
  private static List<CompiledFlow> flows(Office office) {
    List<CompiledFlow> flows = new ArrayList<>();
    for (String baseCode : BASE_CODES) {
      String item = "/api/v1/catalog-items/" + office.itemCode(baseCode);
      JsonNode latest =
          office.administrator().get(item + "/publications?size=1").demand().path("rows").get(0);
      JsonNode publication =
          office
              .administrator()
              .get("/api/v1/publications/" + latest.path("id").asString())
              .demand();
      flows.add(Flow.read(publication.path("flow").asString()).compile());
    }
    return flows;
  }

  private static EngineSettings settings() {
    Map<String, String> values = new TreeMap<>();
    String home = System.getProperty("sunlit.engine.home");
    if (home != null) {
      values.put("sunlit.engine.home", home);
    }
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("sunlit.engine", EngineSettings.class);
  }

  private static double[] cpu(ProcessHandle application, ProcessHandle engine) {
    return new double[] {
      CpuTime.seconds(application),
      CpuTime.seconds(engine),
      CpuTime.seconds(ProcessHandle.current())
    };
  }

  private static void printCpu(
      PrintWriter out, int cases, double seconds, double[] before, double[] after) {
    out.printf(
        "%d cases in %.1f s: %.1f cases/s; processor seconds: application %.1f, engine %.1f, driver %.1f%n",
        cases,
        seconds,
        cases / seconds,
        after[0] - before[0],
        after[1] - before[1],
        after[2] - before[2]);
  }
}
