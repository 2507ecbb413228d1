package io.sunlit.templates.soundness;

import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.xml.XmlElement;

/** Reads which process a call activity calls. */
final class CalledProcess {

  private CalledProcess() {}

  /** The id of the called process; empty if it is not named, or only by an expression. */
  static String of(FlowNode call) {
    String zeebe =
        call.extension(Bpmn.ZEEBE, "calledElement")
            .map((XmlElement called) -> called.text("processId").orElse(""))
            .orElse("");
    String named = zeebe.isEmpty() ? call.element().text("calledElement").orElse("") : zeebe;
    return named.startsWith("=") ? "" : named.substring(named.lastIndexOf(':') + 1);
  }
}
