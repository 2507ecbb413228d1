package io.sunlit.templates.bpmn;

import io.sunlit.templates.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activity, event or gateway of a flow.
 *
 * @param id BPMN id; empty if the file gives none
 * @param type the local name of the element, such as {@code userTask}
 * @param name the label in one line; empty if there is none
 * @param scope id of the sub-process that holds it, or of the process
 * @param element the element as it was read
 */
public record FlowNode(String id, String type, String name, String scope, XmlElement element) {

  /** The label, or else the id: what a message calls this node. */
  public String label() {
    return name.isEmpty() ? id : name;
  }

  public boolean isActivity() {
    return Bpmn.TASKS.contains(type) || isSubProcess();
  }

  public boolean isSubProcess() {
    return Bpmn.SUB_PROCESSES.contains(type);
  }

  public boolean isEventSubProcess() {
    return isSubProcess() && "true".equals(element.attribute("triggeredByEvent"));
  }

  public boolean isGateway() {
    return Bpmn.GATEWAYS.contains(type);
  }

  public boolean isEvent() {
    return Bpmn.EVENTS.contains(type);
  }

  /** The id of the activity on whose border this event sits; empty for all other nodes. */
  public Optional<String> attachedTo() {
    return element.text("attachedToRef").map(BpmnFile::localName);
  }

  /** The names of its event definitions, such as {@code timerEventDefinition}; empty for none. */
  public List<String> eventDefinitions() {
    return element.elements().stream()
        .filter(child -> child.namespace().equals(Bpmn.MODEL))
        .map(XmlElement::name)
        .filter(name -> name.endsWith("EventDefinition") || name.equals("eventDefinitionRef"))
        .toList();
  }

  /** The id of the process that this call activity calls; empty if only an expression names it. */
  public String calledProcess() {
    String zeebe =
        extension(Bpmn.ZEEBE, "calledElement").flatMap(c -> c.text("processId")).orElse("");
    String named = zeebe.isEmpty() ? element.text("calledElement").orElse("") : zeebe;
    return named.startsWith("=") ? "" : BpmnFile.localName(named);
  }

  /** The first extension element of the namespace with the name. */
  public Optional<XmlElement> extension(String namespace, String name) {
    return extensions(element).filter(e -> e.is(namespace, name)).findFirst();
  }

  public Optional<XmlElement> humanStepMark() {
    return extension(Bpmn.SUNLIT, Bpmn.HUMAN_STEP);
  }

  public Optional<XmlElement> jointApprovalMark() {
    return extension(Bpmn.SUNLIT, Bpmn.JOINT_APPROVAL);
  }

  /** All extension elements of a BPMN element. */
  public static Stream<XmlElement> extensions(XmlElement element) {
    return element.elements(Bpmn.MODEL, "extensionElements").flatMap(e -> e.elements().stream());
  }
}
