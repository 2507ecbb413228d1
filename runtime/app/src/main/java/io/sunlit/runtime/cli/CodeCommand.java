package io.sunlit.runtime.cli;

import io.sunlit.tenants.DidYouMean;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.codes.CodeReport;
import io.sunlit.tenants.codes.CodeScheme;
import io.sunlit.tenants.codes.CodeSchemes;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.io.PrintWriter;
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

/** Says of which scheme a code is, what its parts mean, and what is wrong with it. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = "Checks codes of items and bodies.")
final class CodeCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Prints JSON; ends with 0 if the code is valid, 1 if not, 2 if asked wrongly.")
  int check(
      @Parameters(paramLabel = "CODE") String code,
      @Option(names = "--scheme", description = "Only this scheme: national-base, …")
          @Nullable String scheme,
      @Option(names = "--tenant", description = "Schemes of this county: 320583.")
          @Nullable String tenant,
      @Option(names = "--config", description = "Folder of one's own configuration.")
          @Nullable Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      CodeSchemes schemes = schemes(Libraries.of(folder), tenant);
      CodeReport report =
          scheme == null
              ? schemes.check(code.strip())
              : schemes.check(code.strip(), find(schemes, scheme));
      out.println(json(report));
      return report.isValid() ? 0 : 1;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  private static CodeSchemes schemes(TenantLibrary library, @Nullable String tenant) {
    return tenant == null ? library.allCodes() : library.codes(new TenantId(tenant));
  }

  private static CodeScheme find(CodeSchemes schemes, String name) {
    List<String> names = schemes.schemes().stream().map(CodeScheme::name).toList();
    return schemes
        .find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a scheme that exists, but it is '%s'; %s"
                        .formatted(name, DidYouMean.en(name, names))));
  }

  private static String json(CodeReport report) {
    ObjectNode json = JSON.createObjectNode();
    json.put("code", report.code());
    json.put("valid", report.isValid());
    CodeScheme scheme = report.scheme();
    json.put("scheme", scheme == null ? null : scheme.name());
    json.put("title", scheme == null ? null : scheme.title());
    ArrayNode parts = json.putArray("parts");
    for (CodeReport.Part part : report.parts()) {
      ObjectNode entry = parts.addObject().put("name", part.name()).put("value", part.value());
      if (part.meaning() != null) {
        entry.put("meaning", part.meaning());
      }
    }
    ArrayNode problems = json.putArray("problems");
    for (CodeReport.Problem problem : report.problems()) {
      problems
          .addObject()
          .put("position", problem.position())
          .put("message", problem.zh())
          .put("messageEn", problem.en());
    }
    return json.toString();
  }
}
