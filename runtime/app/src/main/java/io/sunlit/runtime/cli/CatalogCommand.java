package io.sunlit.runtime.cli;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.HeadingsFile;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CatalogItems;
import io.sunlit.tenants.store.Counties;
import io.sunlit.tenants.store.Departments;
import io.sunlit.tenants.store.ImportingItems;
import io.sunlit.tenants.store.ImportingItems.Imported;
import io.sunlit.tenants.store.TenantNotFound;
import io.sunlit.tenants.workbook.CellProblem;
import io.sunlit.tenants.workbook.ItemWorkbook;
import io.sunlit.tenants.workbook.WorkbookReading;
import io.sunlit.tenants.workbook.WorkbookRefused;
import io.sunlit.tenants.workbook.WorkbookWriting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the Excel tables in which counties keep their items (事项梳理表). */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Reads Excel tables of catalog items, and writes an empty one.")
final class CatalogCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Adds the items of an Excel table to a county, and gives those that differ a new version: all of",
        "them, or none if a cell is wrong. Prints JSON: how many rows and items there are, what was",
        "created, changed and left, and each wrong cell. Ends with 0 if all rows are right, 1 if some",
        "are not or the county is not there, 2 if the file is no workbook."
      })
  int importItems(
      @Parameters(paramLabel = "FILE.xlsx") Path file,
      @Option(names = "--tenant", defaultValue = "320582", description = "The county: 320582.")
          String tenant,
      @Option(names = "--mapping", description = "YAML file, columns: { own heading: 事项名称 }.")
          @Nullable Path mapping,
      @Option(names = "--report", description = "Writes a copy with the wrong cells marked.")
          @Nullable Path report,
      @Option(
              names = "--dry-run",
              description = "Changes nothing; with --db it also says what an import would change.")
          boolean dryRun,
      @Option(names = "--db", description = "JDBC URL; without it the embedded database.")
          @Nullable String db) {
    return ConfigCommand.guarded(
        spec,
        () -> {
          try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
              throw new IllegalArgumentException(
                  "Expected an .xlsx workbook, but cannot read " + file);
            }
            return dryRun && db == null
                ? look(file, tenant, mapping, report)
                : importInto(file, tenant, mapping, report, dryRun, db);
          } catch (WorkbookRefused e) {
            spec.commandLine()
                .getErr()
                .println("sunlit: " + file + ": " + e.messageZh() + " / " + e.getMessage());
            return 2;
          }
        });
  }

  /** Reads the table against the shipped county; needs no database. */
  private int look(Path file, String tenant, @Nullable Path mapping, @Nullable Path report)
      throws IOException {
    CountyConfiguration county =
        Libraries.shipped()
            .county(new TenantId(tenant))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected the code of a county, but there is none '" + tenant + "'"));
    WorkbookReading reading =
        workbook(county.county().tenant(), county.departments(), Set.of(), mapping).read(file);
    mark(file, reading, report);
    return print(json(file, true, reading), reading);
  }

  private int importInto(
      Path file,
      String code,
      @Nullable Path mapping,
      @Nullable Path report,
      boolean dryRun,
      @Nullable String db)
      throws IOException {
    TenantId tenant = new TenantId(code);
    try (StoreContext store = StoreContext.open(db)) {
      if (store.get(Counties.class).find(tenant).isEmpty()) {
        throw new TenantNotFound(tenant);
      }
      WorkbookReading reading =
          workbook(
                  tenant,
                  store.get(Departments.class).all(tenant),
                  Set.copyOf(store.get(CatalogItems.class).cancelledCodes(tenant)),
                  mapping)
              .read(file);
      mark(file, reading, report);
      ObjectNode json = json(file, dryRun, reading).put("tenant", code);
      if (reading.problems().isEmpty()) {
        ImportingItems importing = store.get(ImportingItems.class);
        Imported imported =
            dryRun ? importing.plan(tenant, reading) : importing.run(tenant, reading);
        json.put("created", imported.created().size());
        json.put("changed", imported.changed().size());
        json.put("unchanged", imported.unchanged());
        json.putPOJO("createdItems", imported.created());
        json.putPOJO("changedItems", imported.changed());
      }
      return print(json, reading);
    }
  }

  private int print(ObjectNode json, WorkbookReading reading) {
    spec.commandLine().getOut().println(JSON.writeValueAsString(json));
    if (reading.problems().isEmpty()) {
      return 0;
    }
    spec.commandLine()
        .getErr()
        .println(
            "sunlit: refused, nothing was imported: %d wrong cells; --report OUT.xlsx marks them"
                .formatted(reading.problems().size()));
    return 1;
  }

  private static void mark(Path file, WorkbookReading reading, @Nullable Path report)
      throws IOException {
    if (report != null) {
      try (OutputStream copy = Files.newOutputStream(report)) {
        WorkbookWriting.marked(file, reading.problems(), copy);
      }
    }
  }

  @Command(
      name = "template",
      mixinStandardHelpOptions = true,
      description = "Writes an empty table of items to fill in.")
  int template(@Parameters(paramLabel = "OUT.xlsx") Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookWriting.template(out);
    }
    return 0;
  }

  private static ItemWorkbook workbook(
      TenantId tenant, List<Department> departments, Set<String> cancelled, @Nullable Path mapping)
      throws IOException {
    TenantLibrary library = Libraries.shipped();
    Map<String, String> headings =
        mapping == null
            ? Map.of()
            : HeadingsFile.read(mapping.getFileName().toString(), Files.readString(mapping));
    return new ItemWorkbook(
        tenant,
        departments,
        library.powerTypes(),
        library.nationalCodes(),
        library.baseList(tenant),
        headings,
        cancelled);
  }

  private static ObjectNode json(Path file, boolean dryRun, WorkbookReading reading) {
    ObjectNode json = JSON.createObjectNode();
    json.put("file", file.toString());
    json.put("dryRun", dryRun);
    json.put("rows", reading.rows());
    json.put("items", reading.items().size());
    ArrayNode problems = json.putArray("problems");
    for (CellProblem problem : reading.problems()) {
      problems
          .addObject()
          .put("sheet", problem.sheet())
          .put("cell", problem.cell())
          .put("message", problem.messageZh())
          .put("messageEn", problem.messageEn());
    }
    return json;
  }
}
