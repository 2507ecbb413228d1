package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.sunlit.designer.addon.BpmnViewer;
import io.sunlit.designer.addon.ElementState;
import io.sunlit.runtime.casefiles.HistoryEntry;
import io.sunlit.runtime.casefiles.WaitingStep;
import io.sunlit.runtime.publications.PublishedProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The diagram that the case follows, with the steps that are done and those where it waits. */
class FlowPanel extends Div {

  FlowPanel(PublishedProcess process, List<HistoryEntry> history, List<WaitingStep> waiting) {
    addClassName("flow-panel");
    Map<String, ElementState> states = states(history, waiting);
    BpmnViewer viewer = new BpmnViewer();
    viewer.setXml(process.publication().flow());
    viewer.highlight(states);
    Div legend = new Div();
    legend.addClassName("legend");
    for (ElementState state :
        List.of(ElementState.DONE, ElementState.CURRENT, ElementState.PROBLEM)) {
      if (state != ElementState.PROBLEM || states.containsValue(ElementState.PROBLEM)) {
        String name = state.name().toLowerCase(Locale.ROOT);
        Span entry = new Span(getTranslation("flow.legend." + name));
        entry.addClassNames("legend-entry", name);
        legend.add(entry);
      }
    }
    legend.add(
        new Span(getTranslation("flow.version", process.publication().version(), process.name())));
    add(legend, viewer);
  }

  static Map<String, ElementState> states(List<HistoryEntry> history, List<WaitingStep> waiting) {
    Map<String, ElementState> states = new HashMap<>();
    for (HistoryEntry entry : history) {
      String step = entry.stepId();
      if (step == null) {
        continue;
      }
      switch (entry.kind()) {
        case STEP_DONE, JOINT_SETTLED -> states.put(step, ElementState.DONE);
        case INCIDENT -> states.put(step, ElementState.PROBLEM);
        default -> {
          // tells nothing about a step of the diagram
        }
      }
    }
    waiting.forEach(step -> states.put(step.stepId(), ElementState.CURRENT));
    return states;
  }
}
