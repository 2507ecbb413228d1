package io.sunlit.runtime.cli;

import io.sunlit.tenants.County;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.DeadlineRun;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.MovedDeadline;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.RecomputingDeadlines;
import io.sunlit.tenants.store.RecomputingDeadlines.Recomputed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a correction of the calendar does to the deadlines that are running. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = "Counts open deadlines again after a correction of the calendar.")
final class CalendarCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "recompute",
      mixinStandardHelpOptions = true,
      description = {
        "Counts the open deadlines of counties again whose calendar has changed, as the running platform does",
        "within a minute. Prints JSON, one line a county. What was interrupted is finished."
      })
  int recompute(
      @Option(names = "--tenant", description = "Only this county; may be given several times.")
          @Nullable List<String> tenants,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db) {
    List<String> asked = tenants == null ? List.of() : tenants;
    return ConfigCommand.guarded(
        spec,
        () -> {
          try (StoreContext store = StoreContext.open(db)) {
            requireKnown(store, asked);
            RecomputingDeadlines recomputing = store.get(RecomputingDeadlines.class);
            for (County county : store.get(Counties.class).all()) {
              if (asked.isEmpty() || asked.contains(county.tenant().value())) {
                print(county, recomputing.run(county.tenant()).orElse(null));
              }
            }
          }
          return 0;
        });
  }

  @Command(
      name = "moves",
      mixinStandardHelpOptions = true,
      description = "Prints what the latest correction moved, and why: a line of JSON for each.")
  int moves(
      @Option(names = "--tenant", required = true, description = "The county.") String tenant,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db) {
    return ConfigCommand.guarded(
        spec,
        () -> {
          try (StoreContext store = StoreContext.open(db)) {
            requireKnown(store, List.of(tenant));
            TenantId id = new TenantId(tenant);
            DeadlineRuns runs = store.get(DeadlineRuns.class);
            for (DeadlineRun run : runs.thatMoved(id, 1)) {
              Page<MovedDeadline> moves;
              int page = 0;
              do {
                moves = runs.moves(id, run, page++, PAGE);
                moves.rows().forEach(this::print);
              } while (moves.rows().size() == PAGE);
            }
          }
          return 0;
        });
  }

  private static void requireKnown(StoreContext store, List<String> asked) {
    List<String> known =
        store.get(Counties.class).all().stream().map(county -> county.tenant().value()).toList();
    for (String tenant : asked) {
      if (!known.contains(tenant)) {
        throw new IllegalArgumentException(
            "Expected a county of the platform, but there is none '" + tenant + "'");
      }
    }
  }

  private void print(County county, @Nullable Recomputed done) {
    ObjectNode json = JSON.createObjectNode().put("tenant", county.tenant().value());
    json.put("calendarChanged", done != null);
    json.put("lookedAt", done == null ? 0 : done.lookedAt());
    json.put("moved", done == null ? 0 : done.run().moved());
    json.put("confirmed", done == null ? 0 : done.run().confirmed());
    spec.commandLine().getOut().println(json);
  }

  private void print(MovedDeadline move) {
    ObjectNode json = JSON.createObjectNode();
    json.put("case", move.caseNumber());
    json.put("kind", move.kind());
    json.put("subject", move.subject());
    json.put("from", move.start().toString());
    json.put("terms", move.terms());
    json.put("before", move.before().toString());
    json.put("after", move.after().toString());
    json.put("provisional", move.provisional());
    json.put("why", move.whyZh());
    json.put("whyEn", move.whyEn());
    ArrayNode days = json.putArray("changedDays");
    move.changed()
        .forEach(
            day -> days.addObject().put("date", day.date().toString()).put("works", day.works()));
    spec.commandLine().getOut().println(json);
  }
}
