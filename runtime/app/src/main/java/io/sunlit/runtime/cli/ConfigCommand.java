package io.sunlit.runtime.cli;

import io.sunlit.tenants.County;
import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.TenantStage;
import io.sunlit.tenants.configuration.BaseListReach;
import io.sunlit.tenants.configuration.BaseListReach.Reached;
import io.sunlit.tenants.configuration.ConfigurationPlan;
import io.sunlit.tenants.configuration.ConfigurationPlan.Change;
import io.sunlit.tenants.configuration.ConfigurationPlan.FieldChange;
import io.sunlit.tenants.configuration.ConfigurationPlan.Kind;
import io.sunlit.tenants.configuration.ConfigurationProblem;
import io.sunlit.tenants.configuration.ConfigurationRefused;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.configuration.ProvinceConfiguration;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.ApplyingConfiguration;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.ReadingConfiguration;
import io.sunlit.tenants.store.TenantReadiness;
import io.sunlit.tenants.store.TenantReadiness.Gap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Brings the platform in line with a folder of files, and writes the files of what runs. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Plans, applies and exports the configuration of counties.")
final class ConfigCommand {

  /** How many gaps a line names. */
  private static final int NAMED = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description = "Shows what applying the folder would create, change and delete.")
  int plan(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db,
      @Option(names = "--json", description = "Prints JSON.") boolean json) {
    return guarded(
        () -> {
          List<CountyConfiguration> counties = read(folder);
          try (StoreContext store = StoreContext.open(db)) {
            ApplyingConfiguration applying = store.get(ApplyingConfiguration.class);
            List<ConfigurationPlan> plans = new ArrayList<>();
            counties.forEach(county -> plans.add(applying.plan(county)));
            printPlans(plans, json);
          }
          return 0;
        });
  }

  @Command(
      name = "reach",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what is different in the base lists of the folder's provinces, and which items of",
        "which counties that reaches. Changes nothing."
      })
  int reach(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db,
      @Option(names = "--json", description = "Prints JSON.") boolean json) {
    return guarded(
        () -> {
          TenantLibrary shipped = Libraries.shipped();
          TenantLibrary files = TenantLibrary.read(Libraries.files(folder), shipped);
          try (StoreContext store = StoreContext.open(db)) {
            List<BaseListReach> reaches = new ArrayList<>();
            for (ProvinceConfiguration province : files.provinces()) {
              TenantId code = new TenantId(province.code());
              reaches.addAll(
                  BaseListReach.of(
                      shipped.baseList(code), province.baseList(), items(store, files, province)));
            }
            print(reaches, json);
          }
          return 0;
        });
  }

  /** What the counties of a province have in their catalogs. */
  private static List<ImplementationItem> items(
      StoreContext store, TenantLibrary library, ProvinceConfiguration province) {
    CatalogItems items = store.get(CatalogItems.class);
    return store.get(Counties.class).all().stream()
        .map(County::tenant)
        .filter(tenant -> library.province(tenant).filter(province::equals).isPresent())
        .flatMap(tenant -> items.all(tenant).stream())
        .toList();
  }

  private void print(List<BaseListReach> reaches, boolean json) {
    if (json) {
      out().println(JSON.writeValueAsString(reaches));
      return;
    }
    for (BaseListReach reach : reaches) {
      out().println("%s %s %s".formatted(mark(reach.kind()), reach.code(), reach.name()));
      reach.fields().forEach(field -> out().println("    " + line(field)));
      for (Reached item : reach.items()) {
        out().println("    → %s %s %s".formatted(item.county(), item.code(), item.name()));
        item.contradictions()
            .forEach(c -> out().println("        %s: %s".formatted(c.field(), c.zh())));
      }
    }
    out()
        .println(
            "base items %d, county items %d, of which to be changed %d"
                .formatted(
                    reaches.size(),
                    reaches.stream().mapToInt(reach -> reach.items().size()).sum(),
                    reaches.stream()
                        .flatMap(reach -> reach.items().stream())
                        .filter(item -> !item.contradictions().isEmpty())
                        .count()));
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Makes the counties of the folder what its files say, all or nothing.")
  int apply(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db,
      @Option(names = "--json", description = "Prints JSON.") boolean json) {
    return guarded(
        () -> {
          List<CountyConfiguration> counties = read(folder);
          try (StoreContext store = StoreContext.open(db)) {
            List<ConfigurationPlan> plans =
                store.get(ApplyingConfiguration.class).applyExactly(counties);
            if (json) {
              printStages(store, plans);
            } else {
              printPlans(plans, false);
              plans.stream().filter(ConfigurationPlan::isNew).forEach(plan -> tell(store, plan));
            }
          }
          return 0;
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the files of what runs; a plan of them is empty.")
  int export(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db,
      @Option(names = "--tenant", description = "Only this county; may be given several times.")
          List<String> tenants) {
    List<String> asked = tenants == null ? List.of() : tenants;
    return guarded(
        () -> {
          try (StoreContext store = StoreContext.open(db)) {
            int written = 0;
            for (County county : store.get(Counties.class).all()) {
              if (asked.isEmpty() || asked.contains(county.code())) {
                export(store, county.tenant(), folder);
                written++;
              }
            }
            if (written < asked.size()) {
              throw new IllegalArgumentException(
                  "Expected counties of the platform, but not all of %s are"
                      .formatted(String.join(", ", asked)));
            }
            out().println("{\"counties\":" + written + "}");
          }
          return 0;
        });
  }

  /**
   * Writes the files of one county below {@code counties/}, and removes those that are no longer.
   */
  static void export(StoreContext store, TenantId tenant, Path folder) {
    CountyConfiguration county = store.get(ReadingConfiguration.class).find(tenant).orElseThrow();
    WrittenFiles.write(
        folder.resolve("counties").resolve(tenant.value()), CountyFiles.write(county));
  }

  private static List<CountyConfiguration> read(Path folder) {
    List<CountyConfiguration> counties =
        TenantLibrary.read(Libraries.files(folder), Libraries.shipped()).counties();
    if (counties.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected county.yaml, or folders below counties, in " + folder);
    }
    return counties;
  }

  /** The plans with the stage in which each county is now, and what stands before the next. */
  private void printStages(StoreContext store, List<ConfigurationPlan> plans) {
    ArrayNode all = JSON.createArrayNode();
    for (ConfigurationPlan plan : plans) {
      TenantId tenant = new TenantId(plan.county());
      ObjectNode json = JSON.valueToTree(plan);
      json.put("stage", store.get(Counties.class).stage(tenant).code());
      ArrayNode gaps = json.putArray("gaps");
      if (plan.isNew()) {
        store.get(TenantReadiness.class).gaps(tenant).stream().map(Gap::zh).forEach(gaps::add);
      }
      all.add(json);
    }
    out().println(JSON.writeValueAsString(all));
  }

  /** In which stage a new county begins, and what stands before the next one. */
  private void tell(StoreContext store, ConfigurationPlan plan) {
    TenantId tenant = new TenantId(plan.county());
    List<Gap> gaps = store.get(TenantReadiness.class).gaps(tenant);
    TenantStage stage = store.get(Counties.class).stage(tenant);
    String begins = "%s %s begins as %s".formatted(plan.county(), plan.name(), stage.code());
    if (gaps.isEmpty()) {
      out().println(begins);
      return;
    }
    TenantStage next = stage == TenantStage.INITIALISING ? TenantStage.TRIAL : TenantStage.LIVE;
    List<String> before = gaps.stream().filter(gap -> gap.gates() == next).map(Gap::zh).toList();
    out()
        .println(
            "%s; %d before %s: %s%s (./sunlit tenant status %s)"
                .formatted(
                    begins,
                    before.size(),
                    next.code(),
                    String.join("；", before.subList(0, Math.min(NAMED, before.size()))),
                    before.size() > NAMED ? "……" : "",
                    plan.county()));
  }

  private void printPlans(List<ConfigurationPlan> plans, boolean json) {
    if (json) {
      out().println(JSON.writeValueAsString(plans));
      return;
    }
    for (ConfigurationPlan plan : plans) {
      out().println("%s %s%s".formatted(plan.county(), plan.name(), plan.isNew() ? "（新）" : ""));
      for (Change change : plan.changes()) {
        out().println("  %s %s".formatted(mark(change.kind()), change.thing()));
        if (change.kind() == Kind.CHANGE) {
          change.fields().forEach(field -> out().println("      " + line(field)));
        }
      }
    }
    out()
        .println(
            "create %d, change %d, delete %d"
                .formatted(
                    count(plans, Kind.CREATE),
                    count(plans, Kind.CHANGE),
                    count(plans, Kind.DELETE)));
  }

  private static long count(List<ConfigurationPlan> plans, Kind kind) {
    return plans.stream().mapToLong(plan -> plan.count(kind)).sum();
  }

  private static String mark(Kind kind) {
    return switch (kind) {
      case CREATE -> "+";
      case CHANGE -> "~";
      case DELETE -> "-";
    };
  }

  private static String line(FieldChange field) {
    return "%s: %s → %s"
        .formatted(
            field.field(),
            field.before() == null ? "∅" : field.before(),
            field.after() == null ? "∅" : field.after());
  }

  private int guarded(Callable<Integer> command) {
    return guarded(spec, command);
  }

  /** 0 done; 1 refused, with every reason on a line of standard error; 2 asked wrongly. */
  static int guarded(CommandSpec spec, Callable<Integer> command) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return command.call();
    } catch (ConfigurationRefused e) {
      for (ConfigurationProblem problem : e.problems()) {
        err.println(problem.toStringZh());
        err.println("  " + problem.messageEn());
      }
      err.println("sunlit: refused, nothing was applied");
      return 1;
    } catch (Refusal | IllegalStateException e) {
      err.println("sunlit: " + e.getMessage() + "; nothing was changed");
      return 1;
    } catch (IllegalArgumentException e) {
      err.println("sunlit: " + e.getMessage());
      return 2;
    } catch (IOException | UncheckedIOException e) {
      err.println("sunlit: cannot read or write: " + e.getMessage());
      return 1;
    } catch (RuntimeException e) {
      err.println("sunlit: nothing was changed: " + e.getMessage());
      return 1;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      spec.commandLine().getOut().flush();
      err.flush();
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
