package io.sunlit.runtime.cli;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.ConfigurationRefused;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.HeadingsFile;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.workbook.CellProblem;
import io.sunlit.tenants.workbook.ItemWorkbook;
import io.sunlit.tenants.workbook.WorkbookReading;
import io.sunlit.tenants.workbook.WorkbookRefused;
import io.sunlit.tenants.workbook.WorkbookWriting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        "Prints JSON: how many rows and items there are, and each wrong cell. Ends with 0 if all rows",
        "are right, 1 if some are not, 2 if the file is no workbook."
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
              required = true,
              description = "Only looks; the import itself is done by the administrator's screen.")
          boolean dryRun)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      WorkbookReading reading = workbook(tenant, mapping).read(file);
      if (report != null) {
        try (OutputStream copy = Files.newOutputStream(report)) {
          WorkbookWriting.marked(file, reading.problems(), copy);
        }
      }
      out.println(json(file, reading, dryRun));
      return reading.problems().isEmpty() ? 0 : 1;
    } catch (WorkbookRefused e) {
      err.println("sunlit: " + file + ": " + e.messageZh() + " / " + e.getMessage());
      return 2;
    } catch (ConfigurationRefused e) {
      e.problems().forEach(problem -> err.println("sunlit: " + problem));
      return 2;
    } catch (IllegalArgumentException e) {
      err.println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
      err.flush();
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

  private static ItemWorkbook workbook(String tenant, @Nullable Path mapping) throws IOException {
    TenantLibrary library = Libraries.shipped();
    CountyConfiguration county =
        library
            .county(new TenantId(tenant))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected the code of a county, but there is none '" + tenant + "'"));
    Map<String, String> headings =
        mapping == null
            ? Map.of()
            : HeadingsFile.read(mapping.getFileName().toString(), Files.readString(mapping));
    return new ItemWorkbook(
        county.county().tenant(),
        county.departments(),
        library.powerTypes(),
        library.nationalCodes(),
        headings);
  }

  private static String json(Path file, WorkbookReading reading, boolean dryRun) {
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
    return json.toString();
  }
}
