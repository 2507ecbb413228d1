package io.sunlit.templates.library;

import io.sunlit.templates.ProcessTemplate;
import io.sunlit.templates.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the scenarios came to, as JSON: what {@code ./sunlit template test} prints. */
final class ScenarioReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode templates = JSON.createObjectNode();

  void passed(ProcessTemplate template, Scenario scenario, Set<String> flowsTaken) {
    ObjectNode entry = scenario(template, scenario);
    entry.put("passed", true);
    entry.put("end", scenario.end());
    entry.put("flowsTaken", flowsTaken.size());
  }

  void failed(ProcessTemplate template, Scenario scenario, String message) {
    ObjectNode entry = scenario(template, scenario);
    entry.put("passed", false);
    entry.put("message", message);
  }

  void covered(ProcessTemplate template, Set<String> untried) {
    int all = template.flow().graph().flows().size();
    ObjectNode entry = entry(template);
    entry.put("flows", all);
    entry.put("covered", all - untried.size());
    ArrayNode list = entry.putArray("untried");
    untried.forEach(list::add);
  }

  private ObjectNode scenario(ProcessTemplate template, Scenario scenario) {
    ObjectNode entry = entry(template).withArray("scenarios").addObject();
    entry.put("name", scenario.name());
    entry.put("given", scenario.given());
    return entry;
  }

  private ObjectNode entry(ProcessTemplate template) {
    if (templates.path(template.name()) instanceof ObjectNode known) {
      return known;
    }
    ObjectNode entry = templates.putObject(template.name());
    entry.put("title", template.titleZh());
    entry.putArray("scenarios");
    return entry;
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(templates) + System.lineSeparator());
  }
}
