package io.sunlit.runtime.cli;

import io.sunlit.templates.Flow;
import io.sunlit.templates.FlowUnreadable;
import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.ProcessTemplates;
import io.sunlit.templates.TemplateUnreadable;
import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.powers.PowerProcedure;
import io.sunlit.templates.powers.PowerProcedures;
import io.sunlit.templates.timeline.Timeline;
import io.sunlit.templates.timeline.TimelineEntry;
import io.sunlit.templates.timeline.Way;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ShippedLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells when what is due along one way through a template; needs no running platform. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "Tells when what is due along one way through a template, as JSON.")
final class TimelineCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", description = "name of a template, or a BPMN file")
  private String template = "";

  @Option(names = "--start", required = true, description = "day of the application: 2026-09-18")
  private String start = "";

  @Option(
      names = "--calendar",
      defaultValue = "cn",
      description = "cn, cn-2026 (and refuse days of a year without calendar), or a county's code")
  private String calendar = "cn";

  @Option(names = "--promise", description = "promised limit of the case: 10wd")
  private @Nullable String promise;

  @Option(names = "--statutory", description = "statutory limit; default that of the power type")
  private @Nullable String statutory;

  @Option(names = "--choose", description = "outcomes of a step: Task_Review=return,pass")
  private Map<String, String> choices = new HashMap<>();

  @Option(names = "--answer", description = "answer of the application, JSON: area=120")
  private Map<String, String> answers = new HashMap<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      LocalDate day = day(start);
      Optional<ProcessTemplate> known =
          ProcessTemplates.onClassPath(TimelineCommand.class.getClassLoader()).find(template);
      Flow flow = known.isPresent() ? known.get().flow() : flow(Path.of(template));
      WorkingCalendar working = working();
      List<TimelineEntry> entries =
          Timeline.of(
              flow,
              way(),
              day,
              limits(flow, known.map(ProcessTemplate::powerTypes).orElse(List.of()), day),
              (from, limit) -> working.deadline(from, inDays(limit)).date());
      ObjectNode answer = JSON.createObjectNode();
      answer.put("template", template);
      answer.put("start", day.toString());
      answer.put("calendar", calendar);
      ArrayNode list = answer.putArray("entries");
      entries.forEach(entry -> list.add(json(entry)));
      out.println(JSON.writeValueAsString(answer));
      return 0;
    } catch (IllegalArgumentException | FlowUnreadable | TemplateUnreadable e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected a day such as 2026-09-18, but it is '" + text + "'", e);
    }
  }

  private static Flow flow(Path file) {
    Path bpmn = Files.isDirectory(file) ? file.resolve("process.bpmn") : file;
    if (!Files.isReadable(bpmn)) {
      throw new IllegalArgumentException(
          "Expected the name of a template or a BPMN file, but it is '" + file + "'");
    }
    try {
      return Flow.read(Files.readString(bpmn));
    } catch (IOException e) {
      throw new IllegalArgumentException("Expected a readable file " + bpmn, e);
    }
  }

  private Way way() {
    Map<String, List<String>> chosen = new HashMap<>();
    choices.forEach((id, outcomes) -> chosen.put(id, List.of(outcomes.split(","))));
    Map<String, Object> given = new HashMap<>();
    answers.forEach((key, value) -> given.put(key, answer(value)));
    return new Way(chosen, given);
  }

  private static Object answer(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException e) {
      return text;
    }
  }

  private Timeline.CaseLimits limits(Flow flow, List<String> powerTypes, LocalDate day) {
    Optional<PowerProcedure> procedure =
        powerTypes.stream()
            .flatMap(type -> PowerProcedures.shipped().of(type, day).stream())
            .findFirst();
    TimeLimit byLaw =
        procedure
            .map(p -> flow.jointApprovals().isEmpty() ? p.limit() : p.jointLimit())
            .orElse(null);
    return new Timeline.CaseLimits(
        promise == null ? null : TimeLimit.parse(promise),
        statutory == null ? byLaw : TimeLimit.parse(statutory),
        powerTypes.contains("permit"));
  }

  /** A preview goes by days: what is counted in hours ends on the day on which they are over. */
  private static TimeLimit inDays(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_DAYS, CALENDAR_DAYS -> limit;
      case WORKING_HOURS -> TimeLimit.workingDays((limit.amount() + 7) / 8);
      case HOURS -> TimeLimit.parse((limit.amount() + 23) / 24 + "d");
    };
  }

  private WorkingCalendar working() {
    TenantLibrary library = ShippedLibrary.onClassPath(TimelineCommand.class.getClassLoader());
    if (calendar.matches("cn(-[0-9]{4})?")) {
      WorkingCalendar national = library.calendar();
      if (calendar.length() > 2 && !national.isPublished(Integer.parseInt(calendar.substring(3)))) {
        throw new IllegalArgumentException("There is no calendar for " + calendar.substring(3));
      }
      return national;
    }
    List<String> counties =
        library.counties().stream().map(CountyConfiguration::county).map(c -> c.code()).toList();
    if (!counties.contains(calendar)) {
      throw new IllegalArgumentException(
          "Expected a calendar cn, cn-2026 or %s, but it is '%s'"
              .formatted(String.join(", ", counties), calendar));
    }
    return library.calendar(new TenantId(calendar));
  }

  private static ObjectNode json(TimelineEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put("kind", entry.kind().code());
    DiffCommand.text(node, "element", entry.element());
    node.put("label", entry.label());
    DiffCommand.text(node, "participant", entry.participant());
    node.put("from", entry.from().toString());
    text(node, "limit", entry.limit());
    text(node, "due", entry.due());
    text(node, "warning", entry.warning());
    text(node, "yellow", entry.yellow());
    text(node, "silentConsent", entry.silentConsent());
    DiffCommand.text(node, "basis", entry.basis());
    return node;
  }

  private static void text(ObjectNode node, String name, @Nullable Object value) {
    DiffCommand.text(node, name, value == null ? null : value.toString());
  }
}
