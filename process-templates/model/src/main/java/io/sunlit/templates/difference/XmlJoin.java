package io.sunlit.templates.difference;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlNode;
import io.sunlit.templates.xml.XmlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of a joined diagram as a whole: references lead somewhere, ids are used once. */
final class XmlJoin {

  private static final Set<String> REFERENCES =
      Set.of("@sourceRef", "@targetRef", "@attachedToRef", "@default");

  private final TreeMerge merge;

  XmlJoin(TreeMerge merge) {
    this.merge = merge;
  }

  /** Reports what leads nowhere or is there twice, and drops shapes of what is gone. */
  Tree withoutOrphans(Tree joined) {
    Set<String> ids = new HashSet<>();
    Set<String> twice = new HashSet<>();
    collect(joined, ids, twice);
    twice.forEach(id -> merge.conflict("twice", id, null, null, null, null));
    return clean(null, joined, ids);
  }

  private static void collect(Tree tree, Set<String> ids, Set<String> twice) {
    for (Map.Entry<String, Tree> child : tree.children().entrySet()) {
      if (child.getKey().startsWith("#")) {
        String id = child.getKey().substring(1);
        if (!ids.add(id)) {
          twice.add(id);
        }
      }
      collect(child.getValue(), ids, twice);
    }
  }

  private Tree clean(@Nullable String element, Tree tree, Set<String> ids) {
    for (String reference : REFERENCES) {
      String to = tree.value(reference);
      if (to != null && !ids.contains(to.substring(to.lastIndexOf(':') + 1))) {
        merge.conflict("dangling", element, reference.substring(1), null, to, to);
      }
    }
    Map<String, Tree> children = new LinkedHashMap<>();
    for (Map.Entry<String, Tree> entry : tree.children().entrySet()) {
      Tree child = entry.getValue();
      String drawn = child.value("@bpmnElement");
      boolean orphan =
          child.isLayout()
              && drawn != null
              && !ids.contains(drawn.substring(drawn.lastIndexOf(':') + 1));
      if (!orphan) {
        String key = entry.getKey();
        children.put(key, clean(key.startsWith("#") ? key.substring(1) : element, child, ids));
      }
    }
    return new Tree(tree.prefix(), tree.values(), children, tree.whole());
  }

  /** Incoming and outgoing again, from the sequence flows. */
  XmlElement withDerived(XmlElement root) {
    Map<String, List<XmlNode>> derived = new LinkedHashMap<>();
    List<XmlElement> flows =
        root.all().filter(element -> element.is(Bpmn.MODEL, "sequenceFlow")).toList();
    for (XmlElement flow : flows) {
      add(derived, flow, "targetRef", "incoming");
    }
    for (XmlElement flow : flows) {
      add(derived, flow, "sourceRef", "outgoing");
    }
    return withDerived(root, derived, 0);
  }

  private static void add(
      Map<String, List<XmlNode>> derived, XmlElement flow, String end, String name) {
    flow.text(end)
        .ifPresent(
            node ->
                derived
                    .computeIfAbsent(node, key -> new ArrayList<>())
                    .add(
                        new XmlElement(
                            Bpmn.MODEL,
                            flow.prefix(),
                            name,
                            List.of(),
                            List.of(new XmlText(flow.text("id").orElse(""), false)))));
  }

  private static XmlElement withDerived(
      XmlElement element, Map<String, List<XmlNode>> derived, int depth) {
    XmlElement inner = element.mapElements(child -> withDerived(child, derived, depth + 1));
    List<XmlNode> own = derived.get(element.text("id").orElse(""));
    if (own == null || !element.namespace().equals(Bpmn.MODEL)) {
      return inner;
    }
    List<XmlNode> children = new ArrayList<>();
    int at = 0;
    for (XmlNode child : inner.children()) {
      children.add(child);
      if (child instanceof XmlElement e
          && (e.is(Bpmn.MODEL, "extensionElements") || e.is(Bpmn.MODEL, "documentation"))) {
        at = children.size();
      }
    }
    boolean empty = children.isEmpty();
    for (XmlNode reference : own) {
      children.add(at++, new XmlText("\n" + "  ".repeat(depth + 1), false));
      children.add(at++, reference);
    }
    if (empty) {
      children.add(new XmlText("\n" + "  ".repeat(depth), false));
    }
    return inner.withChildren(children);
  }
}
