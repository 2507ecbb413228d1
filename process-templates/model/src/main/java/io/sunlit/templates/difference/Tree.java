package io.sunlit.templates.difference;

import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as named values in named places: the form in which versions are compared, whether they
 * were XML, JSON or YAML. Two trees are equal if they hold the same values in the same places,
 * whatever their order.
 */
final class Tree {

  /** The value that says what a node is, such as {@code {namespace}userTask} or {@code array}. */
  static final String KIND = "<>";

  static final String TEXT = "#text";

  /** The canonical text of a node that is compared as one. */
  static final String WHOLE = "#whole";

  static final Tree NOTHING = new Tree("", Map.of(), Map.of(), null);

  private final String prefix;
  private final Map<String, String> values;
  private final Map<String, Tree> children;
  private final @Nullable XmlElement whole;

  Tree(
      String prefix,
      Map<String, String> values,
      Map<String, Tree> children,
      @Nullable XmlElement whole) {
    this.prefix = prefix;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    this.whole = whole;
  }

  static Tree of(String kind, Map<String, String> values, Map<String, Tree> children) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(KIND, kind);
    all.putAll(values);
    return new Tree("", all, children, null);
  }

  /** The namespace prefix with which it was written; empty for none. */
  String prefix() {
    return prefix;
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, Tree> children() {
    return children;
  }

  /** The element itself, if it is compared as one; otherwise null. */
  @Nullable XmlElement whole() {
    return whole;
  }

  @Nullable String value(String name) {
    return values.get(name);
  }

  String kind() {
    return values.getOrDefault(KIND, "");
  }

  /** The kind without namespace. */
  String name() {
    return kind().substring(kind().lastIndexOf('}') + 1);
  }

  /** Where it was drawn, and nothing else. */
  boolean isLayout() {
    return kind().startsWith("{http://www.omg.org/spec/BPMN/20100524/DI}") && whole != null;
  }

  /**
   * The keys of those children whose order means something: items of an array, and the sequence
   * flows out of one node, which the engine tries one after the other.
   */
  Map<String, List<String>> orders() {
    Map<String, List<String>> orders = new LinkedHashMap<>();
    if (kind().equals("array")) {
      orders.put("", List.copyOf(children.keySet()));
    }
    for (Map.Entry<String, Tree> child : children.entrySet()) {
      String source = child.getValue().value("@sourceRef");
      if (child.getValue().name().equals("sequenceFlow") && source != null) {
        orders.computeIfAbsent(source, key -> new ArrayList<>()).add(child.getKey());
      }
    }
    return orders;
  }

  /** The keys of the list that are also in the others, in its order. */
  static List<String> among(List<String> keys, Collection<String> others) {
    Set<String> known = new HashSet<>(others);
    return keys.stream().filter(known::contains).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tree tree
        && values.equals(tree.values)
        && children.equals(tree.children);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, children);
  }

  @Override
  public String toString() {
    return values + " " + children;
  }
}
