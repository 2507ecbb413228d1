package io.sunlit.designer.addon;

import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A BPMN diagram to look at, with the state of a running case if wanted. */
@Tag("sunlit-bpmn-viewer")
public class BpmnViewer extends BpmnDiagram {

  private Map<String, ElementState> states = new LinkedHashMap<>();

  /**
   * Shows how far each element is, by colour, sign and words; replaces what was shown. Ids that are
   * not drawn are ignored.
   */
  public void highlight(Map<String, ElementState> states) {
    this.states = new LinkedHashMap<>(states);
    if (isAttached()) {
      getElement().callJsFunction("highlight", DiagramJson.states(this.states));
    }
  }

  @Override
  ObjectNode configuration() {
    ObjectNode node = super.configuration();
    node.set("states", DiagramJson.states(states));
    return node;
  }
}
