package io.sunlit.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs ten cases in each of two counties on a platform of its own, and checks every one. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs ten cases in each of two counties without a browser and checks them.")
final class DemoCommand implements Callable<Integer> {

  static final String PASSWORD = "sunlit-demo";

  private static final Map<String, String> PREFIXES = Map.of("320582", "zjg", "320583", "ks");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--keep", description = "Leaves the data folder behind and prints where it is.")
  private boolean keep;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("sunlit-demo");
    try {
      out.println("Starting a platform of its own in " + folder + " …");
      out.flush();
      List<Row> rows = new ArrayList<>();
      long started = System.nanoTime();
      try (PlatformProcess platform =
          PlatformProcess.start(
              folder, List.of("--sunlit.demo=true", "--sunlit.demo-password=" + PASSWORD))) {
        out.printf("Ready after %.0f s.%n", (System.nanoTime() - started) / 1e9);
        out.flush();
        for (String county : List.of("320582", "320583")) {
          rows.addAll(run(platform, county));
        }
      }
      print(out, rows);
      return rows.stream().allMatch(row -> row.run.faults().isEmpty()) && rows.size() == 20 ? 0 : 1;
    } finally {
      if (keep) {
        out.println("Left behind: " + folder);
      } else {
        delete(folder);
      }
      out.flush();
    }
  }

  private record Row(String county, DemoRun run) {}

  private static List<Row> run(PlatformProcess platform, String county) {
    Office office =
        Office.open(platform.base(), county, PREFIXES.getOrDefault(county, ""), PASSWORD);
    office.publish(office.itemCode(DemoCases.SINGLE));
    List<Row> rows = new ArrayList<>();
    int serial = county.equals("320582") ? 100 : 200;
    for (DemoCase script : DemoCases.whileAllMustAgree()) {
      rows.add(takenIn(platform, office, script, serial++));
    }
    // published while cases are open: they keep the policy that they were taken in under
    office.publishWithPolicy(office.itemCode(DemoCases.JOINT), DemoCases.FIRST);
    for (DemoCase script : DemoCases.whileFirstRefusalEnds()) {
      rows.add(takenIn(platform, office, script, serial++));
    }
    rows.forEach(row -> row.run.handle());
    return rows;
  }

  private static Row takenIn(PlatformProcess platform, Office office, DemoCase script, int serial) {
    DemoRun run = new DemoRun(office, script, platform.base());
    run.takeIn(serial);
    return new Row(office.county(), run);
  }

  private static void print(PrintWriter out, List<Row> rows) {
    TextTable table =
        new TextTable(
            "county", "case number", "case", "policy", "opinions", "outcome", "seconds", "");
    for (Row row : rows) {
      table.add(
          row.county,
          row.run.caseNumber(),
          row.run.script().title(),
          row.run.script().policy(),
          opinions(row.run.opinions()),
          row.run.state(),
          "%.1f".formatted(row.run.seconds()),
          row.run.faults().isEmpty() ? "ok" : "OFF");
    }
    out.println(table);
    long off = rows.stream().filter(row -> !row.run.faults().isEmpty()).count();
    for (Row row : rows) {
      row.run.faults().forEach(fault -> out.println(row.run.caseNumber() + ": " + fault));
    }
    out.printf("%d cases as expected, %d off%n", rows.size() - off, off);
  }

  private static String opinions(Map<String, String> opinions) {
    return opinions.isEmpty()
        ? "-"
        : String.join(
            " ",
            Stream.of("market-regulation", "fire-rescue", "urban-management")
                .map(
                    department ->
                        switch (opinions.getOrDefault(department, "?")) {
                          case "AGREED" -> "同意";
                          case "REFUSED" -> "不同意";
                          case "NOT_APPLICABLE" -> "不涉及";
                          case "STOPPED" -> "终止";
                          case "ALREADY_HELD" -> "已有";
                          default -> "?";
                        })
                .toList());
  }

  static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }
}
