package io.sunlit.forms;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives fields other labels. */
final class Labels {

  private final Map<String, String> labels;
  private final Set<String> missing;

  private Labels(Map<String, String> labels) {
    this.labels = labels;
    this.missing = new LinkedHashSet<>(labels.keySet());
  }

  static ObjectNode replaced(ObjectNode json, Map<String, String> labels) {
    ObjectNode copy = json.deepCopy();
    Labels replacing = new Labels(labels);
    replacing.replaceIn(copy, "");
    if (!replacing.missing.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected keys of fields of the form, but there is no field "
              + String.join(", ", replacing.missing));
    }
    return copy;
  }

  private void replaceIn(JsonNode parent, String above) {
    for (JsonNode child : parent.path("components")) {
      if (!(child instanceof ObjectNode component)) {
        continue;
      }
      String type = component.path("type").asString("");
      String key = component.path("key").asString("");
      String path = component.path("path").asString("");
      ComponentType known = ComponentType.named(type);
      if (known != null && known.keyed()) {
        replace(component, known, key, joined(above, key));
      } else if (known != null && known.pathed()) {
        replace(component, known, path, joined(above, path));
      }
      String inside = joined(above, path);
      replaceIn(component, known == ComponentType.DYNAMICLIST ? inside + "[]" : inside);
    }
  }

  private void replace(ObjectNode component, ComponentType type, String key, String path) {
    if (key.isEmpty()) {
      return;
    }
    String name = labels.containsKey(path) ? path : key;
    String label = labels.get(name);
    if (label == null) {
      return;
    }
    missing.remove(name);
    boolean time = "time".equals(component.path("subtype").asString(""));
    component.put(
        type != ComponentType.DATETIME ? "label" : time ? "timeLabel" : "dateLabel", label);
  }

  private static String joined(String above, String own) {
    return own.isEmpty() ? above : above.isEmpty() ? own : above + "." + own;
  }
}
