package io.sunlit.forms.addon;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;

/**
 * A form editor. The text it hands out is whatever the browser sent: check it before use.
 *
 * <p>Changes are told by a revision only; ask for the text when it is needed ({@link
 * #fetchSchema}).
 */
@Tag("sunlit-form-editor")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
public class FormEditor extends FormComponent {

  /**
   * Shows a form-js schema as JSON text; what was edited before is gone. Whether it could be read
   * comes back as {@link FormComponent.ImportedEvent}.
   */
  public void setSchema(String json) {
    replaceSchema(json);
    reopen();
  }

  /** Asks the browser for the schema as it is now, as JSON text. */
  public CompletableFuture<String> fetchSchema() {
    return getElement()
        .callJsFunction("fetchSchema")
        .toCompletableFuture(String.class)
        .thenApply(
            fetched -> {
              remember(fetched);
              return fetched;
            });
  }

  public void undo() {
    getElement().callJsFunction("undo");
  }

  public void redo() {
    getElement().callJsFunction("redo");
  }

  /** Selects a component and opens its properties; an unknown id is ignored. */
  public void select(String componentId) {
    getElement().callJsFunction("select", componentId);
  }

  /** Told when the form changed: at once for the first change, then at most every 0.3 s. */
  public Registration addChangedListener(ComponentEventListener<ChangedEvent> listener) {
    return addListener(ChangedEvent.class, listener);
  }

  /** The form changed. */
  @DomEvent("schema-changed")
  public static class ChangedEvent extends ComponentEvent<FormEditor> {
    private final int revision;

    public ChangedEvent(
        FormEditor source, boolean fromClient, @EventData("event.detail.revision") int revision) {
      super(source, fromClient);
      this.revision = revision;
    }

    /** Grows with each change; starts again when the page is loaded anew. */
    public int getRevision() {
      return revision;
    }
  }
}
