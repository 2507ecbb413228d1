package io.sunlit.templates.bpmn;

import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlUnreadable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Any BPMN 2.0 file, of whatever tool: its processes, executable or not, and the message flows
 * between its pools. Immutable; keeps all that the file holds.
 */
public final class BpmnFile {

  private final XmlDocument document;

  private BpmnFile(XmlDocument document) {
    this.document = document;
  }

  /**
   * Reads untrusted text.
   *
   * @throws BpmnUnreadable if it is not XML, too large, too deep, declares a DTD, or is not BPMN
   */
  public static BpmnFile read(String text) {
    try {
      return of(XmlDocument.read(text));
    } catch (XmlUnreadable e) {
      throw new BpmnUnreadable(e.messageZh(), e.messageEn());
    }
  }

  /**
   * Reads an untrusted file in the encoding that it declares.
   *
   * @throws BpmnUnreadable if it is not XML, too large, too deep, declares a DTD, or is not BPMN
   */
  public static BpmnFile read(byte[] bytes) {
    try {
      return of(XmlDocument.read(bytes));
    } catch (XmlUnreadable e) {
      throw new BpmnUnreadable(e.messageZh(), e.messageEn());
    }
  }

  /**
   * @throws BpmnUnreadable if the root is not {@code definitions} of BPMN 2.0
   */
  public static BpmnFile of(XmlDocument document) {
    XmlElement root = document.root();
    if (!root.is(Bpmn.MODEL, "definitions")) {
      throw new BpmnUnreadable(
          "这不是 BPMN 2.0 流程图：根元素是 <%s>，应为 <bpmn:definitions>。".formatted(root.name()),
          "This is no BPMN 2.0 diagram: the root is <%s>, expected <bpmn:definitions>."
              .formatted(root.name()));
    }
    return new BpmnFile(document);
  }

  public XmlDocument document() {
    return document;
  }

  /** The elements of all processes in the order of the file. */
  public List<XmlElement> processElements() {
    return document.root().elements(Bpmn.MODEL, "process").toList();
  }

  /** The graphs of all processes in the order of the file. */
  public List<FlowGraph> processes() {
    return processElements().stream().map(FlowGraph::of).toList();
  }

  public List<MessageFlow> messageFlows() {
    return collaborations()
        .flatMap(collaboration -> collaboration.elements(Bpmn.MODEL, "messageFlow"))
        .map(
            flow ->
                new MessageFlow(
                    flow.text("id").orElse(""),
                    flow.text("sourceRef").map(BpmnFile::localName).orElse(""),
                    flow.text("targetRef").map(BpmnFile::localName).orElse("")))
        .toList();
  }

  private Stream<XmlElement> collaborations() {
    return document.root().elements(Bpmn.MODEL, "collaboration");
  }

  /** A reference is a qualified name: other tools write it with a prefix. */
  static String localName(String reference) {
    return reference.substring(reference.lastIndexOf(':') + 1);
  }
}
