package io.sunlit.designer.addon;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * A BPMN editor. The text it hands out is whatever the browser sent: check it before use.
 *
 * <p>Changes are told by a revision only; ask for the text when it is needed ({@link #fetchXml}).
 */
@Tag("sunlit-bpmn-editor")
@NpmPackage(value = "bpmn-js-properties-panel", version = "5.65.3")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
@NpmPackage(value = "camunda-bpmn-js-behaviors", version = "1.18.0")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@NpmPackage(value = "bpmn-js-create-append-anything", version = "2.0.0")
public class BpmnEditor extends BpmnDiagram {

  private List<Problem> problems = List.of();

  /** Asks the browser for the text as it is drawn now. Fails if the browser cannot write it. */
  public CompletableFuture<String> fetchXml() {
    return getElement()
        .callJsFunction("exportXml")
        .toCompletableFuture(String.class)
        .thenApply(
            fetched -> {
              remember(fetched);
              return fetched;
            });
  }

  /** Marks the elements with problems and explains them on hover and focus; replaces the old. */
  public void showProblems(List<Problem> problems) {
    this.problems = List.copyOf(problems);
    if (isAttached()) {
      getElement().callJsFunction("showProblems", DiagramJson.problems(this.problems));
    }
  }

  public void undo() {
    getElement().callJsFunction("undo");
  }

  public void redo() {
    getElement().callJsFunction("redo");
  }

  /** Told when the drawing changed: at once for the first change, then at most every 0.3 s. */
  public Registration addChangedListener(ComponentEventListener<ChangedEvent> listener) {
    return addListener(ChangedEvent.class, listener);
  }

  @Override
  ObjectNode configuration() {
    ObjectNode node = super.configuration();
    node.set("problems", DiagramJson.problems(problems));
    return node;
  }

  /** The drawing changed. */
  @DomEvent("bpmn-changed")
  public static class ChangedEvent extends ComponentEvent<BpmnEditor> {
    private final int revision;
    private final boolean canUndo;
    private final boolean canRedo;

    public ChangedEvent(
        BpmnEditor source,
        boolean fromClient,
        @EventData("event.detail.revision") int revision,
        @EventData("event.detail.canUndo") boolean canUndo,
        @EventData("event.detail.canRedo") boolean canRedo) {
      super(source, fromClient);
      this.revision = revision;
      this.canUndo = canUndo;
      this.canRedo = canRedo;
    }

    /** Grows with each change; starts again when the page is loaded anew. */
    public int getRevision() {
      return revision;
    }

    public boolean canUndo() {
      return canUndo;
    }

    public boolean canRedo() {
      return canRedo;
    }
  }
}
