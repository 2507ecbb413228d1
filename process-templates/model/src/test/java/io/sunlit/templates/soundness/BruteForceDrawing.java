package io.sunlit.templates.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What {@link BruteForce} knows of a drawing: its own reading of the file, by name. */
@NullUnmarked
class BruteForceDrawing {

  final Map<String, Element> elements = new LinkedHashMap<>();
  final Map<String, String> kinds = new HashMap<>();
  final Map<String, String> scopes = new HashMap<>();
  final Map<String, List<String>> out = new HashMap<>();
  final Map<String, List<String>> in = new HashMap<>();
  final Map<String, String> target = new HashMap<>();
  final Map<String, List<String>> borders = new HashMap<>();

  void read(Element scope) {
    for (Element child : children(scope)) {
      String id = child.getAttribute("id");
      if (child.getTagName().equals("sequenceFlow")) {
        out.computeIfAbsent(child.getAttribute("sourceRef"), k -> new ArrayList<>()).add(id);
        in.computeIfAbsent(child.getAttribute("targetRef"), k -> new ArrayList<>()).add(id);
        target.put(id, child.getAttribute("targetRef"));
      } else if (!id.isEmpty()) {
        elements.put(id, child);
        kinds.put(id, child.getTagName());
        scopes.put(id, scope.getAttribute("id"));
        if (child.hasAttribute("attachedToRef")) {
          borders
              .computeIfAbsent(child.getAttribute("attachedToRef"), k -> new ArrayList<>())
              .add(id);
        }
        if (child.getTagName().equals("subProcess")) {
          read(child);
        }
      }
    }
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        found.add(e);
      }
    }
    return found;
  }

  boolean isEventSub(String id) {
    return elements.get(id).getAttribute("triggeredByEvent").equals("true");
  }

  boolean interrupts(String boundary) {
    return !elements.get(boundary).getAttribute("cancelActivity").equals("false");
  }

  boolean defines(String id, String definition) {
    return elements.get(id).getElementsByTagName(definition + "EventDefinition").getLength() > 0
        && !kinds.get(id).equals("subProcess");
  }

  List<String> out(String node) {
    return out.getOrDefault(node, List.of());
  }

  List<String> in(String node) {
    return in.getOrDefault(node, List.of());
  }

  boolean throwsInside(String scope) {
    return elements.keySet().stream()
        .anyMatch(
            id -> kinds.get(id).equals("endEvent") && defines(id, "error") && isWithin(id, scope));
  }

  boolean isWithin(String id, String scope) {
    for (String s = scopes.get(id); s != null; s = scopes.get(s)) {
      if (s.equals(scope)) {
        return true;
      }
    }
    return false;
  }

  static List<List<String>> subsets(List<String> flows) {
    if (flows.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> sets = new ArrayList<>();
    for (int mask = 1; mask < 1 << flows.size(); mask++) {
      List<String> set = new ArrayList<>();
      for (int i = 0; i < flows.size(); i++) {
        if ((mask & 1 << i) != 0) {
          set.add(flows.get(i));
        }
      }
      sets.add(set);
    }
    return sets;
  }

  void walk(String flow, String gateway, Set<String> reached) {
    if (!reached.add(flow)) {
      return;
    }
    String node = target.get(flow);
    if (node == null || node.equals(gateway) || !kinds.containsKey(node)) {
      return;
    }
    out(node).forEach(o -> walk(o, gateway, reached));
    for (String boundary : borders.getOrDefault(node, List.of())) {
      out(boundary).forEach(o -> walk(o, gateway, reached));
    }
  }
}
