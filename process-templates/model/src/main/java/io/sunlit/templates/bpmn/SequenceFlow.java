package io.sunlit.templates.bpmn;

import io.sunlit.templates.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param name the label in one line; empty if there is none
 * @param source id of the node it leaves; empty if the file gives none
 * @param target id of the node it reaches; empty if the file gives none
 * @param condition the condition as it is written, or null if there is none
 * @param isDefault whether its source takes it when no condition holds
 */
public record SequenceFlow(
    String id,
    String name,
    String source,
    String target,
    @Nullable String condition,
    boolean isDefault,
    XmlElement element) {

  /** Whether it is taken only under a condition, even if nobody has written down which. */
  public boolean isConditional() {
    return element.element(Bpmn.MODEL, "conditionExpression").isPresent();
  }

  /** The label, or else the id. */
  public String label() {
    return name.isEmpty() ? id : name;
  }
}
