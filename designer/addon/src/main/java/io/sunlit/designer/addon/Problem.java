package io.sunlit.designer.addon;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something to show at an element of the diagram.
 *
 * @param elementId BPMN id, or null for the flow as a whole
 * @param message what is wrong and what to do, in the user's language
 */
public record Problem(@Nullable String elementId, Severity severity, String message)
    implements Serializable {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
