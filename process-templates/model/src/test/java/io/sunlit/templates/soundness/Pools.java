package io.sunlit.templates.soundness;

import static io.sunlit.templates.soundness.Drawing.definitions;

import io.sunlit.templates.bpmn.BpmnFile;
import org.jspecify.annotations.Nullable;

/** Pools with the messages between them, out of one line for each. */
final class Pools {

  private Pools() {}

  /**
   * @param drawings the processes P0, P1 and so on, parted by two slashes
   * @param messages such as {@code a~b} for one from a to b; null for none
   */
  static BpmnFile read(String drawings, @Nullable String messages) {
    StringBuilder roots = new StringBuilder("<collaboration id='C'>");
    if (messages != null && !messages.isBlank()) {
      for (String message : messages.strip().split(" ")) {
        String[] ends = message.split("~");
        roots
            .append("<messageFlow id='%s' sourceRef='%s' ".formatted(message, ends[0]))
            .append("targetRef='%s'/>".formatted(ends[1]));
      }
    }
    roots.append("</collaboration>");
    String[] each = drawings.split(" // ");
    for (int i = 0; i < each.length; i++) {
      roots.append(ElementKindsTest.process("P" + i, each[i]));
    }
    return BpmnFile.read(definitions(roots.toString()));
  }
}
