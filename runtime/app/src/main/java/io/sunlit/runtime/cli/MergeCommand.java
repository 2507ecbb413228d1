package io.sunlit.runtime.cli;

import io.sunlit.templates.difference.MergeConflict;
import io.sunlit.templates.difference.Merged;
import io.sunlit.templates.difference.VersionFiles;
import io.sunlit.templates.difference.VersionMerge;
import io.sunlit.templates.difference.VersionUnreadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Joins a new version of a template with what a county made of the old one. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Joins two versions that go back to the same base: BPMN files or template folders.",
      "Exit code 0: joined, 1: conflicts (as JSON), 2: unreadable."
    })
final class MergeCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", description = "what both go back to")
  private Path base = Path.of("");

  @Parameters(index = "1", description = "the new version of the template")
  private Path theirs = Path.of("");

  @Parameters(index = "2", description = "the county's version")
  private Path ours = Path.of("");

  @Option(names = "--out", description = "file or folder for the joined version")
  private @Nullable Path target;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<VersionFiles> versions = VersionSource.alike(base, theirs, ours);
      Merged merged = VersionMerge.merge(versions.get(0), versions.get(1), versions.get(2));
      if (!merged.conflicts().isEmpty()) {
        out.println(JSON.writeValueAsString(conflicts(merged)));
        return 1;
      }
      if (target != null) {
        VersionSource.write(merged.version(), target);
      }
      out.print(target == null ? model(merged) : report(merged));
      return 0;
    } catch (IllegalArgumentException | VersionUnreadable e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  /** The joined diagram itself; the files of a joined template as JSON. */
  private static String model(Merged merged) {
    VersionFiles version = merged.version();
    String diagram = version.files().get("");
    if (diagram != null) {
      return diagram;
    }
    ObjectNode answer = report(merged, true);
    version.files().forEach(answer.putObject("files")::put);
    return JSON.writeValueAsString(answer) + System.lineSeparator();
  }

  private static String report(Merged merged) {
    return JSON.writeValueAsString(report(merged, true)) + System.lineSeparator();
  }

  private static ObjectNode report(Merged merged, boolean joined) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("merged", joined);
    ArrayNode kept = answer.putArray("layoutKeptOurs");
    merged.notes().forEach(kept::add);
    return answer;
  }

  private static ObjectNode conflicts(Merged merged) {
    ObjectNode answer = report(merged, false);
    ArrayNode conflicts = answer.putArray("conflicts");
    for (MergeConflict conflict : merged.conflicts()) {
      ObjectNode node = conflicts.addObject();
      node.put("kind", conflict.kind());
      DiffCommand.text(node, "file", conflict.file().isEmpty() ? null : conflict.file());
      DiffCommand.text(node, "element", conflict.element());
      DiffCommand.text(node, "property", conflict.property());
      DiffCommand.text(node, "base", conflict.base());
      DiffCommand.text(node, "theirs", conflict.theirs());
      DiffCommand.text(node, "ours", conflict.ours());
      node.put("zh", conflict.zh());
      node.put("en", conflict.en());
    }
    return answer;
  }
}
