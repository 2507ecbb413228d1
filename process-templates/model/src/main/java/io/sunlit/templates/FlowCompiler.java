package io.sunlit.templates;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.xml.XmlAttribute;
import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlNamespace;
import io.sunlit.templates.xml.XmlNode;
import io.sunlit.templates.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns an authored flow into what the engine runs. Keeps what changes how tokens move and drops
 * the rest: layout, labels, documentation, lanes, notes, foreign extensions, and what the
 * publication holds (posts, forms, limits, participants). Elements are sorted by id; the flows that
 * leave one node keep their order, in which the engine tries their conditions.
 */
final class FlowCompiler {

  private static final Set<String> BPMN_ATTRIBUTES =
      Set.of(
          "id",
          "sourceRef",
          "targetRef",
          "default",
          "attachedToRef",
          "cancelActivity",
          "isInterrupting",
          "triggeredByEvent",
          "isForCompensation",
          "isSequential",
          "messageRef",
          "signalRef",
          "errorRef",
          "escalationRef",
          "errorCode",
          "escalationCode",
          "activityRef",
          "instantiate",
          "eventGatewayType",
          "associationDirection");

  /** Where a name is no label but what things are found by. */
  private static final Set<String> NAMED =
      Set.of("message", "signal", "error", "escalation", "linkEventDefinition");

  private static final Set<String> REFERENCED = Set.of("message", "signal", "error", "escalation");

  private static final Set<String> KEPT_CHILDREN =
      Set.of(
          "extensionElements",
          "conditionExpression",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "completionCondition",
          "loopCardinality",
          "timeDuration",
          "timeDate",
          "timeCycle");

  private static final Set<String> ZEEBE_ELEMENTS =
      Set.of(
          "ioMapping",
          "input",
          "output",
          "script",
          "loopCharacteristics",
          "calledElement",
          "calledDecision",
          "subscription",
          "taskDefinition",
          "taskHeaders",
          "header",
          "executionListeners",
          "executionListener");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "conditionExpression",
          "completionCondition",
          "loopCardinality",
          "timeDuration",
          "timeDate",
          "timeCycle");

  private final XmlDocument document;
  private final XmlElement process;
  private final FlowGraph graph;
  private final Map<String, FlowNode> nodes = new HashMap<>();

  FlowCompiler(XmlDocument document, XmlElement process, FlowGraph graph) {
    this.document = document;
    this.process = process;
    this.graph = graph;
    graph.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
  }

  CompiledFlow compile() {
    List<XmlNode> content = scope(process);
    String checksum = sha256(write("flow", content));
    String id = "flow-" + checksum.substring(0, 24);
    return new CompiledFlow(id, write(id, content), checksum);
  }

  private String write(String processId, List<XmlNode> content) {
    XmlElement compiled =
        bpmn(
            "process",
            List.of(
                XmlAttribute.plain("id", processId), XmlAttribute.plain("isExecutable", "true")),
            content);
    List<XmlNode> roots = new ArrayList<>(referenced(compiled));
    roots.add(compiled);
    XmlElement definitions =
        new XmlElement(
            Bpmn.MODEL,
            "bpmn",
            "definitions",
            List.of(
                new XmlNamespace("bpmn", Bpmn.MODEL),
                new XmlNamespace("xsi", Bpmn.XSI),
                new XmlNamespace("zeebe", Bpmn.ZEEBE)),
            List.of(
                XmlAttribute.plain("id", "definitions"),
                XmlAttribute.plain("targetNamespace", "urn:sunlit:flows")),
            roots,
            0);
    return new XmlDocument(List.of(), definitions, List.of()).write();
  }

  /** The messages, signals, errors and escalations that the process names. */
  private List<XmlElement> referenced(XmlElement compiled) {
    Set<String> ids = new HashSet<>();
    compiled
        .all()
        .forEach(
            element -> {
              for (String kind : REFERENCED) {
                element.text(kind + "Ref").ifPresent(ids::add);
              }
            });
    return document.root().elements().stream()
        .filter(e -> e.namespace().equals(Bpmn.MODEL) && REFERENCED.contains(e.name()))
        .filter(e -> e.text("id").filter(ids::contains).isPresent())
        .map(this::kept)
        .sorted(byNameAndId())
        .toList();
  }

  /** What stands directly in a process or sub-process. */
  private List<XmlNode> scope(XmlElement scope) {
    List<XmlElement> parts = new ArrayList<>();
    List<XmlElement> artifacts = new ArrayList<>();
    List<XmlElement> flows = new ArrayList<>();
    for (XmlElement child : scope.elements()) {
      if (!child.namespace().equals(Bpmn.MODEL)) {
        continue;
      }
      if (child.name().equals("sequenceFlow")) {
        flows.add(kept(child));
      } else if (child.name().equals("association")) {
        compensation(child, artifacts);
      } else if (isNode(child)) {
        parts.add(node(child));
      }
    }
    parts.sort(byNameAndId());
    flows.sort(Comparator.comparing(flow -> flow.text("sourceRef").orElse("")));
    List<XmlNode> content = new ArrayList<>(parts);
    content.addAll(flows);
    artifacts.sort(byNameAndId());
    content.addAll(artifacts);
    return content;
  }

  /** An association joins a compensation event with its handler; the others are notes. */
  private void compensation(XmlElement association, List<XmlElement> artifacts) {
    FlowNode source = nodes.get(association.text("sourceRef").orElse(""));
    if (source != null && source.type().equals("boundaryEvent")) {
      artifacts.add(kept(association));
    }
  }

  private boolean isNode(XmlElement child) {
    FlowNode node = nodes.get(child.text("id").orElse(""));
    return node != null && node.type().equals(child.name());
  }

  private XmlElement node(XmlElement element) {
    FlowNode node = nodes.get(element.text("id").orElse(""));
    List<XmlNode> children = new ArrayList<>();
    if (node == null) {
      return kept(element);
    }
    List<XmlElement> details = keptChildren(element);
    if (element.name().equals("userTask")) {
      details.removeIf(child -> child.name().equals("extensionElements"));
      details.addFirst(extensions(element, true));
    }
    details.stream()
        .filter(child -> child.name().equals("extensionElements"))
        .filter(child -> !child.children().isEmpty())
        .forEach(children::add);
    references("incoming", graph.incoming(node).stream().map(SequenceFlow::id).sorted(), children);
    references("outgoing", graph.outgoing(node).stream().map(SequenceFlow::id), children);
    details.stream()
        .filter(child -> !child.name().equals("extensionElements"))
        .sorted(byNameAndId())
        .forEach(children::add);
    if (node.isSubProcess()) {
      children.addAll(scope(element));
    }
    return bpmn(element.name(), attributes(element), children);
  }

  private static void references(String name, Stream<String> ids, List<XmlNode> children) {
    ids.filter(id -> !id.isEmpty())
        .map(id -> bpmn(name, List.of(), List.of(new XmlText(id, false))))
        .forEach(children::add);
  }

  /** A copy of a BPMN element with only what the engine reads. */
  private XmlElement kept(XmlElement element) {
    List<XmlNode> children = new ArrayList<>(keptChildren(element));
    if (EXPRESSIONS.contains(element.name())) {
      children = List.of(new XmlText(element.content(), false));
    }
    return bpmn(element.name(), attributes(element), children);
  }

  private List<XmlElement> keptChildren(XmlElement element) {
    List<XmlElement> children = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      if (!child.namespace().equals(Bpmn.MODEL)) {
        continue;
      }
      if (child.name().equals("extensionElements")) {
        XmlElement extensions = extensions(element, false);
        if (!extensions.children().isEmpty()) {
          children.add(extensions);
        }
      } else if (KEPT_CHILDREN.contains(child.name()) || child.name().endsWith("EventDefinition")) {
        children.add(kept(child));
      }
    }
    return children;
  }

  private XmlElement extensions(XmlElement element, boolean userTask) {
    List<XmlElement> kept = new ArrayList<>();
    if (userTask) {
      kept.add(new XmlElement(Bpmn.ZEEBE, "zeebe", "userTask", List.of(), List.of()));
    }
    FlowNode.extensions(element)
        .filter(e -> e.namespace().equals(Bpmn.ZEEBE) && ZEEBE_ELEMENTS.contains(e.name()))
        .map(this::zeebe)
        .sorted(byNameAndId())
        .forEach(kept::add);
    return bpmn("extensionElements", List.of(), kept);
  }

  private XmlElement zeebe(XmlElement element) {
    List<XmlAttribute> attributes =
        element.attributes().stream()
            .filter(attribute -> attribute.namespace().isEmpty())
            .sorted(Comparator.comparing(XmlAttribute::name))
            .toList();
    List<XmlElement> children =
        element.elements().stream()
            .filter(e -> e.namespace().equals(Bpmn.ZEEBE) && ZEEBE_ELEMENTS.contains(e.name()))
            .map(this::zeebe)
            .toList();
    return new XmlElement(Bpmn.ZEEBE, "zeebe", element.name(), attributes, children);
  }

  private static List<XmlAttribute> attributes(XmlElement element) {
    List<XmlAttribute> kept = new ArrayList<>();
    for (XmlAttribute attribute : element.attributes()) {
      boolean name = attribute.name().equals("name") && NAMED.contains(element.name());
      if (attribute.namespace().isEmpty()
          && (name || BPMN_ATTRIBUTES.contains(attribute.name()))
          && !EXPRESSIONS.contains(element.name())
          && !isDefinitionId(element, attribute)) {
        kept.add(attribute);
      }
    }
    if (EXPRESSIONS.contains(element.name())) {
      kept.add(new XmlAttribute(Bpmn.XSI, "xsi", "type", "bpmn:tFormalExpression"));
    }
    kept.sort(Comparator.comparing(XmlAttribute::name));
    return kept;
  }

  /** Editors invent the ids of event definitions and loops; nothing refers to them. */
  private static boolean isDefinitionId(XmlElement element, XmlAttribute attribute) {
    return attribute.name().equals("id")
        && (element.name().endsWith("EventDefinition")
            || element.name().endsWith("LoopCharacteristics"));
  }

  private static XmlElement bpmn(
      String name, List<XmlAttribute> attributes, List<? extends XmlNode> children) {
    return new XmlElement(Bpmn.MODEL, "bpmn", name, attributes, children);
  }

  private static Comparator<XmlElement> byNameAndId() {
    return Comparator.comparing(XmlElement::name)
        .thenComparing(element -> element.text("id").orElse(""));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
