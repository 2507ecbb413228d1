package io.sunlit.templates.difference;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.xml.XmlAttribute;
import io.sunlit.templates.xml.XmlComment;
import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlInstruction;
import io.sunlit.templates.xml.XmlNamespace;
import io.sunlit.templates.xml.XmlNode;
import io.sunlit.templates.xml.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * XML as a {@link Tree}. Elements with an id are known by it, wherever they stand among their
 * siblings. What follows from the sequence flows (incoming, outgoing) is left out.
 */
final class XmlTrees {

  /** Shapes and edges are where somebody drew them: half of one is of no use. */
  private static final Set<String> WHOLES = Set.of("BPMNShape", "BPMNEdge", "DMNShape", "DMNEdge");

  /** By which attribute elements without an id are known among their siblings. */
  private static final List<String> NAMING =
      List.of("item", "target", "key", "name", "bpmnElement");

  private XmlTrees() {}

  static Tree of(XmlElement element) {
    if (WHOLES.contains(element.name()) || isMixed(element)) {
      XmlElement bare = bare(element);
      Map<String, String> values = new LinkedHashMap<>();
      values.put(Tree.KIND, kind(element));
      values.put(Tree.WHOLE, new XmlDocument(List.of(), bare, List.of()).write());
      reference(element, values);
      return new Tree(element.prefix(), values, Map.of(), bare);
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Tree.KIND, kind(element));
    for (XmlNamespace declaration : element.declarations()) {
      values.put("xmlns:" + declaration.prefix(), declaration.uri());
    }
    for (XmlAttribute attribute : element.attributes()) {
      values.put(
          attribute.namespace().isEmpty()
              ? "@" + attribute.name()
              : "@{%s}%s:%s".formatted(attribute.namespace(), attribute.prefix(), attribute.name()),
          attribute.value());
    }
    if (!element.content().isEmpty()) {
      values.put(Tree.TEXT, element.content());
    }
    Map<String, Tree> children = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (XmlNode child : element.children()) {
      add(child, children, counts);
    }
    return new Tree(element.prefix(), values, children, null);
  }

  private static void reference(XmlElement element, Map<String, String> values) {
    String drawn = element.attribute("bpmnElement");
    if (drawn != null) {
      values.put("@bpmnElement", drawn);
    }
  }

  private static void add(XmlNode node, Map<String, Tree> children, Map<String, Integer> counts) {
    switch (node) {
      case XmlElement child when isDerived(child) -> {}
      case XmlElement child -> put(children, counts, key(child), of(child));
      case XmlComment comment ->
          put(
              children,
              counts,
              "!" + comment.text(),
              Tree.of("comment", Map.of(Tree.TEXT, comment.text()), Map.of()));
      case XmlInstruction instruction ->
          put(
              children,
              counts,
              "?" + instruction.target(),
              Tree.of(
                  "instruction",
                  Map.of("@target", instruction.target(), Tree.TEXT, instruction.data()),
                  Map.of()));
      case XmlText text -> {}
    }
  }

  /** Those of the same name are counted: the second is {@code name~2}. */
  private static void put(
      Map<String, Tree> children, Map<String, Integer> counts, String key, Tree child) {
    int count = counts.merge(key, 1, Integer::sum);
    String free = count == 1 ? key : key + "~" + count;
    while (children.containsKey(free)) {
      count = counts.merge(key, 1, Integer::sum);
      free = key + "~" + count;
    }
    children.put(free, child);
  }

  private static String key(XmlElement element) {
    String id = element.attribute("id");
    if (id != null) {
      return "#" + id;
    }
    for (String naming : NAMING) {
      String value = element.attribute(naming);
      if (value != null) {
        return element.name() + "[" + value + "]";
      }
    }
    return element.name().endsWith("Ref") || element.name().endsWith("Refs")
        ? element.name() + "[" + element.content() + "]"
        : element.name();
  }

  static boolean isDerived(XmlElement element) {
    return element.is(Bpmn.MODEL, "incoming") || element.is(Bpmn.MODEL, "outgoing");
  }

  private static boolean isMixed(XmlElement element) {
    return !element.content().isEmpty()
        && element.children().stream().anyMatch(child -> !(child instanceof XmlText));
  }

  private static String kind(XmlElement element) {
    return "{" + element.namespace() + "}" + element.name();
  }

  /** Without white space between elements and without line numbers. */
  private static XmlElement bare(XmlElement element) {
    List<XmlNode> children =
        element.children().stream()
            .filter(
                child ->
                    !(child instanceof XmlText text)
                        || !text.text().isBlank()
                        || element.elements().isEmpty())
            .map(child -> child instanceof XmlElement inner ? bare(inner) : child)
            .toList();
    return new XmlElement(
        element.namespace(),
        element.prefix(),
        element.name(),
        element.declarations(),
        element.attributes(),
        children,
        0);
  }

  /** The element again, indented; without incoming and outgoing. */
  static XmlNode node(Tree tree, int depth) {
    XmlElement whole = tree.whole();
    if (whole != null) {
      return whole;
    }
    String text = tree.value(Tree.TEXT);
    if (tree.kind().equals("comment")) {
      return new XmlComment(orEmpty(text));
    }
    if (tree.kind().equals("instruction")) {
      return new XmlInstruction(orEmpty(tree.value("@target")), orEmpty(text));
    }
    List<XmlNamespace> declarations = new ArrayList<>();
    List<XmlAttribute> attributes = new ArrayList<>();
    for (Map.Entry<String, String> value : tree.values().entrySet()) {
      String name = value.getKey();
      if (name.startsWith("xmlns:")) {
        declarations.add(new XmlNamespace(name.substring(6), value.getValue()));
      } else if (name.startsWith("@{")) {
        int end = name.indexOf('}');
        String[] qualified = name.substring(end + 1).split(":", 2);
        attributes.add(
            new XmlAttribute(name.substring(2, end), qualified[0], qualified[1], value.getValue()));
      } else if (name.startsWith("@")) {
        attributes.add(XmlAttribute.plain(name.substring(1), value.getValue()));
      }
    }
    List<XmlNode> children = new ArrayList<>();
    for (Tree child : tree.children().values()) {
      children.add(new XmlText("\n" + "  ".repeat(depth + 1), false));
      children.add(node(child, depth + 1));
    }
    if (!children.isEmpty()) {
      children.add(new XmlText("\n" + "  ".repeat(depth), false));
    } else if (text != null) {
      children.add(new XmlText(text, false));
    }
    String namespace = tree.kind().substring(1, tree.kind().indexOf('}'));
    return new XmlElement(
        namespace, tree.prefix(), tree.name(), declarations, attributes, children, 0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
