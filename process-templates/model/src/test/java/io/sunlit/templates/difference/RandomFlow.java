package io.sunlit.templates.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small flow that is nothing but named values, and edits of it. The oracle of the merge: knows no
 * XML tree, applies edits one by one and writes the file from scratch.
 */
final class RandomFlow {

  /** Sets a value; null removes it or, for a whole element, the element. */
  record Edit(String element, String property, String value) {}

  static final String REMOVE = "\u0000remove";
  static final String ADD = "\u0000add";

  /** Properties by element, in the order of the file. */
  final Map<String, Map<String, String>> elements = new LinkedHashMap<>();

  static RandomFlow of(Random random) {
    RandomFlow flow = new RandomFlow();
    int steps = 2 + random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      flow.elements.put("Task_" + i, flow.task(random, "步骤" + i));
    }
    return flow;
  }

  private Map<String, String> task(Random random, String name) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("name", name);
    properties.put("post", "post" + random.nextInt(3));
    properties.put("limit", (10 + random.nextInt(20)) + "wd");
    properties.put("condition", "=x > " + random.nextInt(100));
    return properties;
  }

  RandomFlow copy() {
    RandomFlow copy = new RandomFlow();
    elements.forEach((id, properties) -> copy.elements.put(id, new TreeMap<>(properties)));
    return copy;
  }

  RandomFlow with(List<Edit> edits) {
    RandomFlow changed = copy();
    for (Edit edit : edits) {
      if (edit.value().equals(REMOVE)) {
        changed.elements.remove(edit.element());
      } else if (edit.value().equals(ADD)) {
        changed.elements.put(
            edit.element(), new TreeMap<>(Map.of("name", edit.property(), "post", "p")));
      } else {
        Map<String, String> properties = changed.elements.get(edit.element());
        if (properties != null) {
          properties.put(edit.property(), edit.value());
        }
      }
    }
    return changed;
  }

  /** Between one and four edits, no place twice; {@code side} makes their values differ. */
  List<Edit> edits(Random random, String side) {
    List<Edit> edits = new ArrayList<>();
    List<String> ids = new ArrayList<>(elements.keySet());
    Map<String, Boolean> used = new TreeMap<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String id = ids.get(random.nextInt(ids.size()));
      Edit edit =
          switch (random.nextInt(7)) {
            case 0 -> new Edit(id, "name", "改名" + side + random.nextInt(3));
            case 1 -> new Edit(id, "post", "new" + side + random.nextInt(3));
            case 2 -> new Edit(id, "limit", (1 + random.nextInt(9)) + "wd");
            case 3 -> new Edit(id, "condition", "=y > " + side.length() + random.nextInt(3));
            case 4 -> new Edit(id, "form", "form" + side);
            case 5 -> new Edit("Task_" + side + i, "新增" + side, ADD);
            default -> new Edit(id, "", REMOVE);
          };
      String place = edit.element() + " " + (edit.value().equals(REMOVE) ? "" : edit.property());
      boolean clash =
          used.keySet().stream()
              .anyMatch(
                  u ->
                      u.startsWith(edit.element() + " ")
                          && (u.endsWith(" ") || edit.value().equals(REMOVE) || u.equals(place)));
      if (!clash) {
        used.put(place, true);
        edits.add(edit);
      }
    }
    return edits;
  }

  String xml() {
    StringBuilder xml =
        new StringBuilder(
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sunlit="urn:sunlit:bpmn:1">
            <bpmn:process id="P" isExecutable="true">
            <bpmn:startEvent id="Start"/>
            """);
    for (Map.Entry<String, Map<String, String>> element : elements.entrySet()) {
      Map<String, String> p = element.getValue();
      xml.append("<bpmn:userTask id='%s' name='%s'>".formatted(element.getKey(), p.get("name")))
          .append("<bpmn:extensionElements><sunlit:humanStep");
      for (String name : List.of("post", "limit", "form")) {
        if (p.containsKey(name)) {
          xml.append(" %s='%s'".formatted(name, p.get(name)));
        }
      }
      xml.append("/></bpmn:extensionElements></bpmn:userTask>\n");
      if (p.containsKey("condition")) {
        xml.append(
            "<bpmn:sequenceFlow id='Flow_%s' sourceRef='Start' targetRef='Start'><bpmn:conditionExpression>%s</bpmn:conditionExpression></bpmn:sequenceFlow>\n"
                .formatted(element.getKey(), p.get("condition").replace(">", "&gt;")));
      }
    }
    return xml.append("</bpmn:process></bpmn:definitions>").toString();
  }
}
