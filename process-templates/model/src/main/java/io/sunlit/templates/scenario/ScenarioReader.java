package io.sunlit.templates.scenario;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads scenarios from YAML; refuses every word that it does not know. */
public final class ScenarioReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;

  private ScenarioReader(String name) {
    this.name = name;
  }

  /**
   * @param name of the scenario: the file's name without ending
   * @throws ScenarioUnreadable if the text is no scenario
   */
  public static Scenario read(String name, String yaml) {
    return new ScenarioReader(name).read(yaml);
  }

  private Scenario read(String yaml) {
    JsonNode root;
    try {
      root = YAML.readTree(yaml);
    } catch (JacksonException e) {
      throw refusal("Expected YAML, but " + e.getOriginalMessage());
    }
    only(root, "given", "application", "steps", "expect");
    List<ScenarioStep> steps = new ArrayList<>();
    if (!root.path("steps").isArray() || root.path("steps").isEmpty()) {
      throw refusal("Expected a list of steps");
    }
    for (JsonNode step : root.path("steps")) {
      steps.add(step(step));
    }
    JsonNode expect = object(root, "expect");
    only(expect, "end");
    return new Scenario(
        name, text(root, "given"), object(root, "application"), steps, text(expect, "end"));
  }

  private ScenarioStep step(JsonNode step) {
    if (step.has("complete")) {
      only(step, "complete", "action", "with");
      String code = text(step, "action");
      StepAction action =
          StepAction.of(code).orElseThrow(() -> refusal("Expected an action, but it is " + code));
      return new ScenarioStep.Complete(
          text(step, "complete"),
          action,
          step.has("with") ? object(step, "with") : YAML.createObjectNode());
    }
    if (step.has("settle")) {
      only(step, "settle", "opinions", "held", "outcome");
      return new ScenarioStep.Settle(
          text(step, "settle"),
          opinions(object(step, "opinions")),
          held(step),
          outcome(text(step, "outcome")));
    }
    if (step.has("expect")) {
      only(step, "expect");
      return new ScenarioStep.Expect(text(step, "expect"));
    }
    if (step.has("pass")) {
      only(step, "pass");
      try {
        return new ScenarioStep.Pass(TimeLimit.parse(text(step, "pass")));
      } catch (IllegalArgumentException e) {
        throw refusal(String.valueOf(e.getMessage()));
      }
    }
    throw refusal("Expected a step complete, settle, expect or pass, but it is " + step);
  }

  /** Each participant once, or a list of what it does one after the other. */
  private Map<String, List<Opinion>> opinions(ObjectNode node) {
    Map<String, List<Opinion>> opinions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      List<Opinion> said = new ArrayList<>();
      for (String word : entry.getValue().asString("").split(",")) {
        said.add(
            Opinion.of(word.strip())
                .orElseThrow(
                    () ->
                        refusal(
                            "Expected an opinion such as agree or refuse of %s, but it is '%s'"
                                .formatted(entry.getKey(), word))));
      }
      opinions.put(entry.getKey(), said);
    }
    return opinions;
  }

  private List<String> held(JsonNode step) {
    List<String> held = new ArrayList<>();
    for (JsonNode item : step.path("held")) {
      held.add(item.asString(""));
    }
    return held;
  }

  private JoinOutcome outcome(String code) {
    return Arrays.stream(JoinOutcome.values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow(() -> refusal("Expected an outcome, but it is " + code));
  }

  private ObjectNode object(JsonNode node, String key) {
    if (node.path(key) instanceof ObjectNode object) {
      return object;
    }
    throw refusal("Expected '%s' with keys and values".formatted(key));
  }

  private String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isString() || value.asString().isBlank()) {
      throw refusal("Expected a text '%s'".formatted(key));
    }
    return value.asString().strip();
  }

  private void only(JsonNode node, String... known) {
    Set<String> unknown = new TreeSet<>();
    for (Iterator<String> names = node.propertyNames().iterator(); names.hasNext(); ) {
      unknown.add(names.next());
    }
    Arrays.asList(known).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw refusal("Expected only %s, but there is %s".formatted(Arrays.toString(known), unknown));
    }
  }

  private ScenarioUnreadable refusal(String message) {
    return new ScenarioUnreadable("Scenario %s: %s".formatted(name, message));
  }
}
