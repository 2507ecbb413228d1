package io.sunlit.runtime.cli;

import io.sunlit.templates.difference.Change;
import io.sunlit.templates.difference.VersionDifference;
import io.sunlit.templates.difference.VersionFiles;
import io.sunlit.templates.difference.VersionUnreadable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what changed from one version of a template or diagram to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Tells what changed between two BPMN files or template folders, as JSON.")
final class DiffCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", description = "the older version")
  private Path older = Path.of("");

  @Parameters(index = "1", description = "the newer version")
  private Path newer = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ArrayNode changes = JSON.createArrayNode();
      ArrayNode layout = JSON.createArrayNode();
      List<VersionFiles> versions = VersionSource.alike(older, newer);
      for (Change change : VersionDifference.between(versions.get(0), versions.get(1))) {
        (change.area() == Change.Area.LAYOUT ? layout : changes).add(json(change));
      }
      ObjectNode answer = JSON.createObjectNode();
      answer.put("same", changes.isEmpty() && layout.isEmpty());
      answer.set("changes", changes);
      answer.set("layout", layout);
      out.println(JSON.writeValueAsString(answer));
      return 0;
    } catch (IllegalArgumentException | VersionUnreadable e) {
      spec.commandLine().getErr().println("sunlit: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  private static ObjectNode json(Change change) {
    ObjectNode node = JSON.createObjectNode();
    node.put("area", change.area().code());
    node.put("kind", change.kind().code());
    text(node, "file", change.file().isEmpty() ? null : change.file());
    text(node, "element", change.element());
    text(node, "label", change.label());
    text(node, "property", change.property());
    text(node, "before", change.before());
    text(node, "after", change.after());
    node.put("zh", change.zh());
    node.put("en", change.en());
    return node;
  }

  static void text(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
