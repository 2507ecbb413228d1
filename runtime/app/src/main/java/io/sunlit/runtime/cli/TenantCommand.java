package io.sunlit.runtime.cli;

import io.sunlit.tenants.County;
import io.sunlit.tenants.CountyGrant;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.store.ApplyingConfiguration;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.CountyGrants;
import io.sunlit.tenants.store.GrantingCounties;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.RemovingTenants;
import io.sunlit.tenants.store.TenantNotFound;
import io.sunlit.tenants.store.TenantReadiness;
import io.sunlit.tenants.store.TenantRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of a tenant: created, looked at, taken from stage to stage, exported, removed; and who
 * of the province may look at it.
 */
@Command(
    name = "tenant",
    mixinStandardHelpOptions = true,
    description = "Creates, shows, exports and removes tenants.")
final class TenantCommand {

  private static final String COMMAND = "command";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--db",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "JDBC URL; without it the embedded database.")
  private @Nullable String db;

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "A new county from its province's defaults; it begins as initialising.")
  int create(@Parameters(paramLabel = "CODE") String code) {
    return run(
        store -> {
          CountyConfiguration county = Libraries.shipped().newCounty(code);
          TenantId tenant = county.county().tenant();
          Counties counties = store.get(Counties.class);
          if (counties.find(tenant).isPresent()) {
            throw new IllegalStateException("the tenant " + code + " is there already");
          }
          store.get(ApplyingConfiguration.class).applyExactly(List.of(county));
          counties.enter(tenant, TenantStage.INITIALISING);
          print(store, county.county(), true);
          return 0;
        });
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Stage and readiness as JSON, a line for each county.")
  int status(@Parameters(paramLabel = "CODE", arity = "0..1") @Nullable String code) {
    return run(
        store -> {
          if (code == null) {
            store.get(Counties.class).all().forEach(county -> print(store, county, false));
          } else {
            print(store, county(store, code), true);
          }
          return 0;
        });
  }

  @Command(
      name = "enter",
      mixinStandardHelpOptions = true,
      description = "Takes a tenant to a stage: trial, live, suspended, archived.")
  int enter(
      @Parameters(paramLabel = "CODE") String code,
      @Parameters(paramLabel = "STAGE") String stage) {
    return run(
        store -> {
          County county = county(store, code);
          store.get(TenantReadiness.class).enter(county.tenant(), stage(stage));
          print(store, county, false);
          return 0;
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description =
          "Writes all of a tenant: its files, and every row of every table as JSON lines.")
  int export(
      @Parameters(paramLabel = "CODE") String code, @Parameters(paramLabel = "DIR") Path folder) {
    return run(
        store -> {
          TenantId tenant = county(store, code).tenant();
          ConfigCommand.export(store, tenant, folder);
          Map<String, Integer> counts = new TreeMap<>();
          TenantRows rows = store.get(TenantRows.class);
          Path data = Files.createDirectories(folder.resolve("data").resolve(code));
          for (String table : rows.tables(tenant)) {
            counts.put(table, export(rows, tenant, table, data.resolve(table + ".jsonl")));
          }
          print(code, "rows", counts);
          return 0;
        });
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes all of an archived tenant. There is no way back: export it first.")
  int remove(
      @Parameters(paramLabel = "CODE") String code,
      @Option(names = "--confirm", required = true, description = "The code again.")
          String confirmed) {
    return run(
        store -> {
          if (!confirmed.equals(code)) {
            throw new IllegalArgumentException("Expected --confirm " + code);
          }
          TenantId tenant = county(store, code).tenant();
          Map<String, Integer> removed = store.get(RemovingTenants.class).remove(tenant, confirmed);
          print(code, "removed", removed);
          return 0;
        });
  }

  @Command(
      name = "grant",
      mixinStandardHelpOptions = true,
      description = "Lets somebody of the province look at a county for some days.")
  int grant(
      @Parameters(paramLabel = "CODE") String code,
      @Parameters(paramLabel = "USERNAME") String username,
      @Option(names = "--reason", required = true, description = "What the person looks for.")
          String reason,
      @Option(names = "--from", description = "First day; today without it.")
          @Nullable LocalDate from,
      @Option(names = "--until", required = true, description = "Last day, within a year.")
          LocalDate until) {
    return run(
        store -> {
          TenantId tenant = county(store, code).tenant();
          LocalDate first = from == null ? LocalDate.now(store.get(Clock.class)) : from;
          print(
              store
                  .get(GrantingCounties.class)
                  .grant(tenant, username, first, until, reason, COMMAND));
          return 0;
        });
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Ends a grant at once; it stays on record.")
  int revoke(
      @Parameters(paramLabel = "CODE") String code, @Parameters(paramLabel = "ID") String id) {
    return run(
        store -> {
          TenantId tenant = county(store, code).tenant();
          print(store.get(GrantingCounties.class).end(tenant, id, COMMAND));
          return 0;
        });
  }

  @Command(
      name = "grants",
      mixinStandardHelpOptions = true,
      description = "Who of the province may look at a county, and who might, a line for each.")
  int grants(@Parameters(paramLabel = "CODE") String code) {
    return run(
        store -> {
          TenantId tenant = county(store, code).tenant();
          CountyGrants grants = store.get(CountyGrants.class);
          for (int page = 0; ; page++) {
            Page<CountyGrant> found = grants.page(tenant, page, Page.MAX_SIZE);
            found.rows().forEach(this::print);
            if ((page + 1L) * Page.MAX_SIZE >= found.total()) {
              return 0;
            }
          }
        });
  }

  private void print(CountyGrant grant) {
    out()
        .println(
            JSON.createObjectNode()
                .put("tenant", grant.tenant().value())
                .put("id", grant.id())
                .put("username", grant.username())
                .put("name", grant.name())
                .put("home", grant.home())
                .put("from", grant.from().toString())
                .put("until", grant.until().toString())
                .put("reason", grant.reason())
                .put("grantedBy", grant.grantedBy())
                .put("grantedAt", grant.grantedAt().toString())
                .put("endedBy", grant.endedBy())
                .put("endedAt", grant.endedAt() == null ? null : grant.endedAt().toString()));
  }

  private static int export(TenantRows rows, TenantId tenant, String table, Path file) {
    int[] count = {0};
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      rows.export(
          tenant,
          table,
          row -> {
            try {
              Map<String, String> texts = new TreeMap<>();
              row.forEach((column, value) -> texts.put(column, String.valueOf(value)));
              lines.write(JSON.writeValueAsString(texts));
              lines.write("\n");
              count[0]++;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count[0];
  }

  private void print(String code, String what, Map<String, Integer> counts) {
    ObjectNode json = JSON.createObjectNode().put("tenant", code);
    ObjectNode rows = json.putObject(what);
    counts.forEach(rows::put);
    out().println(json);
  }

  private void print(StoreContext store, County county, boolean withGaps) {
    ObjectNode json = JSON.createObjectNode();
    List<TenantReadiness.Gap> gaps = store.get(TenantReadiness.class).gaps(county.tenant());
    json.put("tenant", county.code());
    json.put("name", county.name());
    json.put("stage", store.get(Counties.class).stage(county.tenant()).code());
    json.put("readyForTrial", gaps.stream().noneMatch(g -> g.gates() == TenantStage.TRIAL));
    json.put("readyToGoLive", gaps.isEmpty());
    json.put("gapCount", gaps.size());
    if (withGaps) {
      ArrayNode list = json.putArray("gaps");
      gaps.forEach(
          gap ->
              list.addObject()
                  .put("gates", gap.gates().code())
                  .put("message", gap.zh())
                  .put("messageEn", gap.en()));
    }
    out().println(json);
  }

  private static County county(StoreContext store, String code) {
    TenantId tenant = new TenantId(code);
    return store.get(Counties.class).find(tenant).orElseThrow(() -> new TenantNotFound(tenant));
  }

  private static TenantStage stage(String code) {
    for (TenantStage stage : TenantStage.values()) {
      if (stage.code().equals(code.toLowerCase(Locale.ROOT))) {
        return stage;
      }
    }
    throw new IllegalArgumentException(
        "Expected initialising, trial, live, suspended or archived, but it is '" + code + "'");
  }

  /** What a command does with the open tables. */
  private interface Work {
    int with(StoreContext store) throws IOException;
  }

  private int run(Work work) {
    Callable<Integer> opened =
        () -> {
          try (StoreContext store = StoreContext.open(db)) {
            return work.with(store);
          }
        };
    return ConfigCommand.guarded(spec, opened);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
