package io.sunlit.runtime.cli;

import io.sunlit.tenants.Department;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.configuration.CheckedItem;
import io.sunlit.tenants.configuration.ConfigurationProblem;
import io.sunlit.tenants.configuration.CountyConfiguration;
import io.sunlit.tenants.configuration.ItemCompleteness;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the file of a catalog item before it is applied. */
@Command(
    name = "item",
    mixinStandardHelpOptions = true,
    description = "Checks files of catalog items.")
final class ItemCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MAX_BYTES = 4_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Prints JSON: problems with their lines, gaps, completeness score, and whether the item"
            + " may",
        "be published. Ends with 0 if the file is accepted, 1 if it is refused, 2 if asked wrongly."
      })
  int check(
      @Parameters(paramLabel = "FILE.yaml") Path file,
      @Option(names = "--tenant", description = "The county that the item is of: 320583.")
          @Nullable String tenant,
      @Option(names = "--publish", description = "Ends with 1 also if it may not be published.")
          boolean publish)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      TenantLibrary library = Libraries.shipped();
      CountyConfiguration county = county(library, file, tenant);
      CheckedItem checked =
          CheckedItem.of(
              file.getFileName().toString(),
              text(file),
              library,
              county == null
                  ? List.of()
                  : county.departments().stream().map(Department::code).toList(),
              county == null ? null : county.county().tenant());
      out.println(json(file, checked));
      checked.problems().forEach(problem -> err.println(problem.toStringZh()));
      boolean accepted = publish ? checked.isPublishable() : checked.problems().isEmpty();
      return accepted ? 0 : 1;
    } catch (IllegalArgumentException e) {
      err.println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The county that is asked for, or the one in whose folder the file lies. */
  private static @Nullable CountyConfiguration county(
      TenantLibrary library, Path file, @Nullable String tenant) {
    if (tenant != null) {
      return library
          .county(new TenantId(tenant))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Expected a county of the library, but it is '%s'; known: %s"
                          .formatted(
                              tenant,
                              String.join(
                                  ", ",
                                  library.counties().stream()
                                      .map(c -> c.county().code())
                                      .toList()))));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path above = folder == null ? null : folder.getParent();
    if (above != null && Files.isRegularFile(above.resolve("county.yaml"))) {
      TenantLibrary own = Libraries.ofCountyWithoutItems(above, library);
      return own.counties().getFirst();
    }
    return null;
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("Expected the file of an item, but cannot read " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IllegalArgumentException("Expected at most 4 MB, but " + file + " is larger");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Expected UTF-8, but " + file + " is not", e);
    }
  }

  private static String json(Path file, CheckedItem checked) {
    ObjectNode json = JSON.createObjectNode();
    ItemCompleteness completeness = checked.completeness();
    json.put("file", file.toString());
    json.put("code", checked.item() == null ? "" : checked.item().code());
    json.put("valid", checked.problems().isEmpty());
    json.put("publishable", checked.isPublishable());
    json.put("score", completeness == null ? 0 : completeness.score());
    json.put("publishableFrom", ItemCompleteness.PUBLISHABLE_FROM);
    ArrayNode problems = json.putArray("problems");
    for (ConfigurationProblem problem : checked.problems()) {
      problems
          .addObject()
          .put("line", problem.line())
          .put("key", problem.key())
          .put("message", problem.messageZh())
          .put("messageEn", problem.messageEn());
    }
    ArrayNode gaps = json.putArray("gaps");
    if (completeness != null) {
      for (ItemCompleteness.Gap gap : completeness.gaps()) {
        gaps.addObject()
            .put("key", gap.key())
            .put("blocksPublishing", gap.blocking())
            .put("weight", gap.weight())
            .put("message", gap.zh())
            .put("messageEn", gap.en());
      }
    }
    return json.toString();
  }
}
