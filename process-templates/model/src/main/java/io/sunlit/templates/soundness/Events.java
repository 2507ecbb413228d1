package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.soundness.NetNode.Kind;
import io.sunlit.templates.soundness.NetNode.Trigger;
import io.sunlit.templates.xml.XmlElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the events of a drawing wait for and throw. */
final class Events {

  private static final List<String> THROWN = List.of("error", "escalation", "cancel");

  private Events() {}

  private static boolean has(FlowNode node, String definition) {
    return node.eventDefinitions().contains(definition + "EventDefinition");
  }

  static boolean isTerminate(FlowNode node) {
    return has(node, "terminate");
  }

  static boolean isError(FlowNode node) {
    return has(node, "error") || has(node, "cancel");
  }

  private static boolean isCompensation(FlowNode node) {
    return has(node, "compensate");
  }

  static boolean isForCompensation(FlowNode node) {
    return "true".equals(node.element().attribute("isForCompensation"))
        || node.type().equals("boundaryEvent") && isCompensation(node);
  }

  static boolean mayThrow(FlowNode node) {
    return node.type().equals("endEvent") || node.type().equals("intermediateThrowEvent");
  }

  /** Whether it waits for a message: other activities may have a message flow and do not wait. */
  static boolean receives(FlowNode node) {
    return node.type().equals("receiveTask")
        || node.type().equals("intermediateCatchEvent")
        || node.type().equals("boundaryEvent");
  }

  /** The name of the link; empty if it is no link. */
  static String link(FlowNode node) {
    return node.element().elements().stream()
        .filter(child -> child.name().equals("linkEventDefinition"))
        .findFirst()
        .map(link -> link.text("name").orElse(node.name()))
        .orElse("");
  }

  /** What it throws or catches, written as {@link Signals} has it; null for none. */
  static @Nullable String signal(FlowNode node, Map<String, XmlElement> definitions) {
    for (XmlElement child : node.element().elements()) {
      for (String kind : THROWN) {
        if (child.name().equals(kind + "EventDefinition")) {
          String reference = child.text(kind + "Ref").orElse("");
          String id = reference.substring(reference.lastIndexOf(':') + 1);
          XmlElement definition = definitions.get(id);
          String code = definition == null ? id : definition.text(kind + "Code").orElse(id);
          return Signals.of(kind, code);
        }
      }
    }
    return null;
  }

  /**
   * What starts a boundary event or event sub-process. One that waits for an error which nothing
   * inside throws waits for a failure of the work itself: that may come at any moment.
   */
  static void decideTrigger(NetNode event, @Nullable NetScope inside) {
    String signal = event.signal;
    boolean thrown = signal != null && inside != null && throwsInside(inside, signal);
    event.trigger =
        thrown ? Trigger.THROWN : event.receives.length > 0 ? Trigger.MESSAGE : Trigger.EXTERNAL;
  }

  private static boolean throwsInside(NetScope scope, String caught) {
    for (NetNode node : scope.nodes) {
      String thrown = node.signal;
      boolean isThrower = node.kind == Kind.END || node.kind == Kind.PASS;
      if (isThrower && thrown != null && Signals.fits(caught, thrown)) {
        return true;
      }
      if (node.scope != null && node.scope.holdsFlow && throwsInside(node.scope, caught)) {
        return true;
      }
    }
    return false;
  }
}
