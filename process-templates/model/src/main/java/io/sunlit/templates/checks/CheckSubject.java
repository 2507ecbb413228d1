package io.sunlit.templates.checks;

import io.sunlit.forms.FormField;
import io.sunlit.forms.FormSchema;
import io.sunlit.templates.CheckContext;
import io.sunlit.templates.Flow;
import io.sunlit.templates.bpmn.Bpmn;
import io.sunlit.templates.bpmn.FlowGraph;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is checked: a flow in its surroundings. */
public record CheckSubject(Flow flow, CheckContext context) {

  /** A user task with its mark, well-formed or not. */
  public record Marked(FlowNode node, XmlElement mark) {

    List<XmlElement> participants() {
      return mark.elements(Bpmn.SUNLIT, Bpmn.PARTICIPANT).toList();
    }
  }

  FlowGraph graph() {
    return flow.graph();
  }

  List<Marked> steps() {
    return graph().nodes("userTask").stream()
        .flatMap(node -> node.humanStepMark().map(mark -> new Marked(node, mark)).stream())
        .toList();
  }

  List<Marked> joints() {
    return graph().nodes("userTask").stream()
        .flatMap(node -> node.jointApprovalMark().map(mark -> new Marked(node, mark)).stream())
        .toList();
  }

  /** Id of the start event of the process, or null if there is none. */
  @Nullable String startId() {
    return graph().nodes("startEvent").stream()
        .filter(node -> node.scope().equals(flow.processId()))
        .map(FlowNode::id)
        .findFirst()
        .orElse(null);
  }

  /** The form with which an application is taken in; empty if none is named or it is missing. */
  Optional<FormSchema> applicationForm() {
    return flow.applicationForm().flatMap(context::form);
  }

  /** The top-level keys that the application form writes. */
  Set<String> applicationKeys() {
    Set<String> keys = new LinkedHashSet<>();
    applicationForm()
        .ifPresent(
            form -> {
              for (FormField field : form.fields()) {
                keys.add(field.path().split("[.\\[]", 2)[0]);
              }
            });
    return keys;
  }
}
