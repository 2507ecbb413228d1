package io.sunlit.templates.bpmn;

import io.sunlit.templates.xml.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes and sequence flows of one process, sub-processes included. Immutable. */
public final class FlowGraph {

  private final String processId;
  private final List<FlowNode> nodes = new ArrayList<>();
  private final List<SequenceFlow> flows = new ArrayList<>();
  private final Map<String, FlowNode> byId = new LinkedHashMap<>();
  private final Map<String, List<SequenceFlow>> outgoing = new HashMap<>();
  private final Map<String, List<SequenceFlow>> incoming = new HashMap<>();

  /** The events on the border of each activity, by its id. */
  private final Map<String, List<FlowNode>> attached = new HashMap<>();

  private FlowGraph(String processId) {
    this.processId = processId;
  }

  public static FlowGraph of(XmlElement process) {
    String id = orEmpty(process, "id");
    FlowGraph graph = new FlowGraph(id);
    graph.collect(process, id);
    return graph;
  }

  private void collect(XmlElement scope, String scopeId) {
    Set<String> defaults = new HashSet<>();
    for (XmlElement child : scope.elements()) {
      child.text("default").map(BpmnFile::localName).ifPresent(defaults::add);
    }
    for (XmlElement child : scope.elements()) {
      if (!child.namespace().equals(Bpmn.MODEL)) {
        continue;
      }
      if (child.name().equals("sequenceFlow")) {
        add(sequenceFlow(child, defaults));
      } else if (Bpmn.isNode(child.name())) {
        FlowNode node =
            new FlowNode(orEmpty(child, "id"), child.name(), label(child), scopeId, child);
        nodes.add(node);
        byId.putIfAbsent(node.id(), node);
        node.attachedTo()
            .ifPresent(host -> attached.computeIfAbsent(host, key -> new ArrayList<>()).add(node));
        if (node.isSubProcess()) {
          collect(child, node.id());
        }
      }
    }
  }

  private static SequenceFlow sequenceFlow(XmlElement element, Set<String> defaults) {
    String id = orEmpty(element, "id");
    return new SequenceFlow(
        id,
        label(element),
        BpmnFile.localName(orEmpty(element, "sourceRef")),
        BpmnFile.localName(orEmpty(element, "targetRef")),
        element
            .element(Bpmn.MODEL, "conditionExpression")
            .map(XmlElement::content)
            .filter(text -> !text.isEmpty())
            .orElse(null),
        defaults.contains(id),
        element);
  }

  private void add(SequenceFlow flow) {
    flows.add(flow);
    outgoing.computeIfAbsent(flow.source(), key -> new ArrayList<>()).add(flow);
    incoming.computeIfAbsent(flow.target(), key -> new ArrayList<>()).add(flow);
  }

  /** The label of an element in one line; empty if there is none. */
  public static String label(XmlElement element) {
    return element.text("name").map(name -> name.replaceAll("\\s+", " ")).orElse("");
  }

  private static String orEmpty(XmlElement element, String attribute) {
    return element.text(attribute).orElse("");
  }

  public String processId() {
    return processId;
  }

  /** All nodes in the order of the file. */
  public List<FlowNode> nodes() {
    return List.copyOf(nodes);
  }

  public List<FlowNode> nodes(String type) {
    return nodes.stream().filter(node -> node.type().equals(type)).toList();
  }

  /** All sequence flows in the order of the file. */
  public List<SequenceFlow> flows() {
    return List.copyOf(flows);
  }

  public Optional<FlowNode> node(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<SequenceFlow> outgoing(FlowNode node) {
    return List.copyOf(outgoing.getOrDefault(node.id(), List.of()));
  }

  public List<SequenceFlow> incoming(FlowNode node) {
    return List.copyOf(incoming.getOrDefault(node.id(), List.of()));
  }

  /** The nodes that stand directly in the process or in the sub-process of that id. */
  public List<FlowNode> inScope(String scope) {
    return nodes.stream().filter(node -> node.scope().equals(scope)).toList();
  }

  /** The ids of the nodes that a token can come to if every condition may hold. */
  public Set<String> reachable() {
    Set<String> reached = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>();
    startsOf(processId).forEach(open::add);
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (reached.add(node.id())) {
        outgoing(node).forEach(flow -> node(flow.target()).ifPresent(open::push));
        attached.getOrDefault(node.id(), List.of()).forEach(open::push);
        if (node.isSubProcess()) {
          startsOf(node.id()).forEach(open::push);
        }
        linkTargets(node).forEach(open::push);
      }
    }
    return reached;
  }

  /** Where a scope begins, without or with an event: its starts and its event sub-processes. */
  private List<FlowNode> startsOf(String scope) {
    return inScope(scope).stream()
        .filter(node -> node.type().equals("startEvent") || node.isEventSubProcess())
        .toList();
  }

  private List<FlowNode> linkTargets(FlowNode node) {
    if (!node.type().equals("intermediateThrowEvent")) {
      return List.of();
    }
    Optional<String> link = linkName(node);
    return link.isEmpty()
        ? List.of()
        : nodes("intermediateCatchEvent").stream()
            .filter(other -> linkName(other).equals(link))
            .toList();
  }

  private static Optional<String> linkName(FlowNode node) {
    return node.element()
        .element(Bpmn.MODEL, "linkEventDefinition")
        .flatMap(link -> link.text("name"));
  }
}
