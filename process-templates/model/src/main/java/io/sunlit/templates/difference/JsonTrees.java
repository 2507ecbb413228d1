package io.sunlit.templates.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as a {@link Tree}: form schemas, and YAML that was read as JSON. Items of an array are known
 * by their id, key, value or name; an array whose items have none is one value.
 */
final class JsonTrees {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NAMING = List.of("id", "key", "value", "name", "code");

  private JsonTrees() {}

  static Tree of(JsonNode node) {
    if (node instanceof ArrayNode array) {
      Map<String, Tree> items = items(array);
      if (items != null) {
        return Tree.of("array", Map.of(), items);
      }
    }
    if (!(node instanceof ObjectNode)) {
      return Tree.of("value", Map.of(Tree.TEXT, JSON.writeValueAsString(node)), Map.of());
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Tree> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      Tree child = of(field.getValue());
      if (child.kind().equals("value")) {
        values.put("@" + field.getKey(), child.values().getOrDefault(Tree.TEXT, ""));
      } else {
        children.put(field.getKey(), child);
      }
    }
    return Tree.of("object", values, children);
  }

  /** Null if the items cannot be told apart. */
  private static @Nullable Map<String, Tree> items(ArrayNode array) {
    Map<String, Tree> items = new LinkedHashMap<>();
    for (JsonNode item : array) {
      String key = key(item);
      if (key == null || items.put(key, of(item)) != null) {
        return null;
      }
    }
    return items;
  }

  private static @Nullable String key(JsonNode item) {
    if (!item.isContainer()) {
      return "=" + JSON.writeValueAsString(item);
    }
    for (String naming : NAMING) {
      if (item.path(naming).isString()) {
        return "#" + item.path(naming).asString();
      }
    }
    return null;
  }

  static JsonNode node(Tree tree) {
    return switch (tree.kind()) {
      case "value" -> JSON.readTree(tree.values().getOrDefault(Tree.TEXT, "null"));
      case "array" -> {
        ArrayNode array = JSON.createArrayNode();
        tree.children().values().forEach(item -> array.add(node(item)));
        yield array;
      }
      default -> {
        ObjectNode object = JSON.createObjectNode();
        tree.values()
            .forEach(
                (name, text) -> {
                  if (name.startsWith("@")) {
                    object.set(name.substring(1), JSON.readTree(text));
                  }
                });
        tree.children().forEach((name, child) -> object.set(name, node(child)));
        yield object;
      }
    };
  }
}
