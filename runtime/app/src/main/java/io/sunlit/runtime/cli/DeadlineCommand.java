package io.sunlit.runtime.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.DeadlineJson;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ShippedLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers when a limit ends, and explains it day by day; needs no running platform. */
@Command(
    name = "deadline",
    mixinStandardHelpOptions = true,
    description = "Says when a limit ends and why, as JSON.")
final class DeadlineCommand implements Callable<Integer> {

  private static final String NATIONAL = "cn";

  /** Editors of Windows begin a text with it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      description = "Day or moment of the event: 2026-02-13, 2026-02-13T10:30.")
  private @Nullable String from;

  @Option(names = "--limit", description = "20wd, 30d, 7wh or 24h.")
  private @Nullable String limit;

  @Option(names = "--calendar", description = "cn (default), or the code of a county: 320583.")
  private String calendar = NATIONAL;

  @Option(names = "--stop", description = "Days that do not count: 2026-03-09/2026-03-20.")
  private List<String> stops = List.of();

  @Option(names = "--extend", description = "Lengthens the limit: 10wd.")
  private List<String> extensions = List.of();

  @Option(names = "--batch", description = "Questions as JSON, one a line, instead of options.")
  private @Nullable Path batch;

  @Option(names = "--lang", description = "Language of the explanation: zh (default) or en.")
  private String language = "zh";

  private final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private @Nullable TenantLibrary library;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (!language.equals("zh") && !language.equals("en")) {
        throw new IllegalArgumentException(
            "Expected --lang zh or en, but it is '" + language + "'");
      }
      if (batch != null && (from != null || limit != null)) {
        throw new IllegalArgumentException("Expected --batch or --from and --limit, not both");
      }
      if (batch != null) {
        return answerAll(batch, out);
      }
      if (from == null || limit == null) {
        throw new IllegalArgumentException("Expected --from and --limit, or --batch");
      }
      out.println(
          answer(
              new DeadlineJson.Asked(
                  calendar, DeadlineJson.question(from, limit, stops, extensions), null)));
      return 0;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  /** Every line is answered; a line that cannot be is answered with the reason. */
  private int answerAll(Path file, PrintWriter out) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("Expected a file of questions, but cannot read " + file);
    }
    int questions = 0;
    int problems = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (questions == 0 && line.startsWith(BYTE_ORDER_MARK)) {
          line = line.substring(BYTE_ORDER_MARK.length());
        }
        if (line.isBlank()) {
          continue;
        }
        questions++;
        try {
          out.println(answer(DeadlineJson.read(line)));
        } catch (IllegalArgumentException e) {
          problems++;
          out.println(
              DeadlineJson.writeProblem(String.valueOf(e.getMessage()), DeadlineJson.idOf(line)));
        }
      }
    }
    if (problems > 0) {
      spec.commandLine()
          .getErr()
          .println(
              "sunlit: %d of %d questions could not be answered; their lines say why"
                  .formatted(problems, questions));
    }
    return problems == 0 ? 0 : 1;
  }

  private String answer(DeadlineJson.Asked asked) {
    WorkingCalendar working = calendar(asked.calendar() == null ? calendar : asked.calendar());
    return DeadlineJson.write(working.explain(asked.question()), asked.id(), language.equals("en"));
  }

  private WorkingCalendar calendar(String name) {
    if (library == null) {
      library = ShippedLibrary.onClassPath(DeadlineCommand.class.getClassLoader());
    }
    TenantLibrary shipped = library;
    return calendars.computeIfAbsent(name, n -> calendar(shipped, n));
  }

  private static WorkingCalendar calendar(TenantLibrary library, String name) {
    List<String> counties =
        library.counties().stream().map(CountyConfiguration::county).map(c -> c.code()).toList();
    if (name.equals(NATIONAL)) {
      return library.calendar();
    }
    if (counties.contains(name)) {
      return library.calendar(new TenantId(name));
    }
    List<String> known = new ArrayList<>(counties);
    known.addFirst(NATIONAL);
    throw new IllegalArgumentException(
        "Expected a calendar that exists, but it is '%s'; %s"
            .formatted(name, DidYouMean.en(name, known)));
  }
}
