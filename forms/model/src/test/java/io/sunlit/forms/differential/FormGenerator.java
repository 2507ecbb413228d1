package io.sunlit.forms.differential;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up forms with every type of component, nested three deep, and what is submitted. */
final class FormGenerator {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = new JsonMapper();

  private final Dice dice;
  private final ValueGenerator values;
  private final List<String> rootNames = new ArrayList<>();
  private int count;

  FormGenerator(Dice dice) {
    this.dice = dice;
    this.values = new ValueGenerator(dice);
  }

  /** A form and what it is opened with and what is submitted. */
  record Example(ObjectNode schema, ObjectNode input, ObjectNode data) {}

  Example next() {
    rootNames.clear();
    count = 0;
    ObjectNode schema = NODES.objectNode().put("type", "default").put("schemaVersion", 19);
    schema.put("id", "Form_1");
    ArrayNode components = schema.putArray("components");
    int size = dice.between(1, 7);
    for (int i = 0; i < size; i++) {
      components.add(component(1, false));
    }
    decide(components, List.of());
    ObjectNode input = NODES.objectNode();
    input.set("options", JSON.readTree("[\"x\",\"y\",{\"label\":\"Z\",\"value\":\"z\"},1]"));
    ObjectNode data = NODES.objectNode();
    for (JsonNode component : components) {
      fill(component, input, 35, true);
      fill(component, data, 90, false);
    }
    if (dice.chance(3)) {
      data.put("unknown", 1);
    }
    return new Example(schema, input, data);
  }

  private ObjectNode component(int depth, boolean inList) {
    String type =
        dice.chance(depth < 4 ? 30 : 0)
            ? dice.oneOf("group", "group", "dynamiclist", "dynamiclist")
            : dice.oneOf(
                "textfield",
                "textfield",
                "textarea",
                "number",
                "number",
                "checkbox",
                "checklist",
                "radio",
                "select",
                "taglist",
                "datetime",
                "datetime",
                "filepicker",
                "expression",
                "text",
                "button",
                "separator",
                "spacer",
                "html",
                "image",
                "table",
                "iframe",
                "documentPreview");
    int number = ++count;
    ObjectNode component = NODES.objectNode().put("type", type).put("id", "c" + number);
    switch (type) {
      case "group" -> {
        if (dice.chance(50)) {
          component.put("path", dice.chance(20) ? "g" + number + ".h" : "g" + number);
        }
        children(component, depth, inList);
      }
      case "dynamiclist" -> {
        component.put("path", "l" + number);
        if (dice.chance(60)) {
          component.put("defaultRepetitions", dice.below(3));
        }
        if (dice.chance(15)) {
          component.put("allowAddRemove", false);
        }
        children(component, depth, true);
      }
      case "text" -> component.put("text", "hello");
      case "html" -> component.put("content", "<p>hello</p>");
      case "table" -> component.put("dataSource", "=options");
      case "documentPreview" -> component.put("dataSource", "=[]");
      case "button", "separator", "spacer", "image", "iframe" -> {}
      default -> keyed(component, type, number);
    }
    return component;
  }

  private void children(ObjectNode component, int depth, boolean inList) {
    ArrayNode children = component.putArray("components");
    int size = dice.between(dice.chance(5) ? 0 : 1, 3);
    for (int i = 0; i < size; i++) {
      children.add(component(depth + 1, inList));
    }
  }

  private void keyed(ObjectNode component, String type, int number) {
    component.put("key", dice.chance(5) ? "k" + number + ".v" : "k" + number);
    if (!type.equals("expression")) {
      new SettingGenerator(dice).settings(component, type);
    }
  }

  /** Adds conditions and formulas, once all names are known. */
  private void decide(ArrayNode components, List<String> rowNames) {
    collectNames(components, "");
    List<String> names = new ArrayList<>(rootNames);
    names.add("options");
    names.add("nothing");
    decide(components, names, false);
  }

  private void collectNames(ArrayNode components, String above) {
    for (JsonNode component : components) {
      String type = component.path("type").asString();
      String own = component.path("key").asString(component.path("path").asString(""));
      String path = above.isEmpty() || own.isEmpty() ? above + own : above + "." + own;
      if (component.has("key") && !type.equals("expression")) {
        rootNames.add(path);
      } else if (type.equals("dynamiclist")) {
        rootNames.add(path);
      } else if (component.has("components")) {
        collectNames((ArrayNode) component.get("components"), path);
      }
    }
  }

  private void decide(ArrayNode components, List<String> names, boolean inRow) {
    List<String> local = new ArrayList<>(names);
    if (inRow) {
      for (JsonNode component : components) {
        if (component.has("key") && !component.path("type").asString().equals("expression")) {
          local.add("this." + component.get("key").asString());
          local.add("parent." + component.get("key").asString());
        }
      }
      local.add("i");
      local.add("i[1]");
      local.addAll(rootNames.stream().map(n -> "parent." + n).limit(2).toList());
    }
    ExpressionGenerator expressions = new ExpressionGenerator(dice, local);
    for (JsonNode node : components) {
      ObjectNode component = (ObjectNode) node;
      if (dice.chance(22)) {
        component.putObject("conditional").put("hide", "=" + condition(expressions, local));
      }
      switch (component.path("type").asString()) {
        case "expression" -> {
          component.put("expression", "=" + expressions.expression(dice.between(1, 2)));
          if (dice.chance(40)) {
            component.put("computeOn", "presubmit");
          }
        }
        case "number" -> formula(component, "min", "max", expressions, local);
        case "textfield", "textarea" ->
            formula(component, "minLength", "maxLength", expressions, local);
        case "group" ->
            decide((ArrayNode) component.get("components"), inRow ? local : names, inRow);
        case "dynamiclist" -> decide((ArrayNode) component.get("components"), names, true);
        default -> {}
      }
    }
  }

  private String condition(ExpressionGenerator expressions, List<String> names) {
    return dice.chance(40)
        ? expressions.condition(1)
        : dice.oneOf(names)
            + dice.oneOf(
                " = true",
                " != true",
                " = null",
                " = \"a\"",
                " > 5",
                "",
                " != \"b\"",
                " <= 2",
                " = \"x\"",
                " = []");
  }

  private void formula(
      ObjectNode component,
      String least,
      String most,
      ExpressionGenerator expressions,
      List<String> names) {
    if (dice.chance(12)) {
      component
          .withObject("/validate")
          .put(
              dice.oneOf(least, most),
              "=" + (dice.chance(50) ? dice.oneOf(names) : expressions.expression(1)));
    }
  }

  private void fill(JsonNode component, ObjectNode target, int percent, boolean server) {
    String type = component.path("type").asString();
    if (component.has("key")) {
      boolean mine = server || !(component.has("disabled") || component.has("readonly"));
      if (dice.chance(percent) && (mine || dice.chance(10))) {
        put(target, component.get("key").asString(), values.value(component, server));
      }
    } else if (type.equals("group")) {
      String path = component.path("path").asString("");
      ObjectNode inside = path.isEmpty() ? target : object(target, path);
      component.get("components").forEach(c -> fill(c, inside, percent, server));
      if (!path.isEmpty() && inside.isEmpty()) {
        target.remove(path.split("\\.")[0]);
      }
    } else if (type.equals("dynamiclist") && dice.chance(Math.max(percent, 60))) {
      int size = dice.below(4);
      if (size == 0 && dice.chance(80)) {
        return;
      }
      ArrayNode rows = target.putArray(component.get("path").asString());
      for (int i = 0; i < size; i++) {
        ObjectNode row = rows.addObject();
        component.get("components").forEach(c -> fill(c, row, percent, server));
      }
    }
  }

  private static ObjectNode object(ObjectNode target, String path) {
    ObjectNode current = target;
    for (String segment : path.split("\\.")) {
      current = current.withObject("/" + segment);
    }
    return current;
  }

  private static void put(ObjectNode target, String key, JsonNode value) {
    int dot = key.lastIndexOf('.');
    ObjectNode parent = dot < 0 ? target : object(target, key.substring(0, dot));
    parent.set(key.substring(dot + 1), value);
  }
}
