package io.sunlit.designer.addon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON in which the components talk to their TypeScript; the other side is {@code model.ts}.
 */
final class DiagramJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private DiagramJson() {}

  static ObjectNode configuration(
      Locale locale,
      @Nullable String xml,
      int xmlVersion,
      @Nullable ExtensionDescriptor extension,
      Map<String, List<Choice>> choices) {
    ObjectNode node = JSON.createObjectNode();
    node.put("locale", ExtensionDescriptor.chinese(locale) ? "zh" : "en");
    node.put("xml", xml);
    node.put("xmlVersion", xmlVersion);
    if (extension != null) {
      node.set("extension", extension(extension));
    }
    node.set("choices", choices(choices));
    return node;
  }

  /**
   * @throws IllegalArgumentException if the moddle package is not a JSON object
   */
  static ObjectNode extension(ExtensionDescriptor extension) {
    ObjectNode node = JSON.valueToTree(extension);
    node.set("moddle", moddle(extension.moddle()));
    return node;
  }

  private static JsonNode moddle(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject() && node.hasNonNull("prefix") && node.hasNonNull("uri")) {
        return node;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Expected a moddle package as JSON, but it is broken", e);
    }
    throw new IllegalArgumentException(
        "Expected a moddle package with prefix and uri, but it is: " + text);
  }

  static ObjectNode choices(Map<String, List<Choice>> choices) {
    ObjectNode node = JSON.createObjectNode();
    choices.forEach((list, entries) -> node.set(list, JSON.valueToTree(entries)));
    return node;
  }

  static ArrayNode problems(List<Problem> problems) {
    return JSON.valueToTree(problems);
  }

  static ObjectNode states(Map<String, ElementState> states) {
    ObjectNode node = JSON.createObjectNode();
    states.forEach((id, state) -> node.put(id, state.name()));
    return node;
  }
}
