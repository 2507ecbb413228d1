package io.sunlit.forms.addon;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Common part of {@link FormEditor} and {@link FormViewer}. Calls may come before the component is
 * attached, and in a burst; the browser does them in order.
 */
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
@NpmPackage(value = "flatpickr", version = "4.6.13")
@JsModule("./forms-addon/form-elements.ts")
public abstract class FormComponent extends Component implements HasSize, HasStyle {

  private @Nullable Locale locale;
  private @Nullable String schema;
  private int schemaVersion;

  FormComponent() {}

  /** The language of labels, messages and date picker; without it the one of the UI. */
  public void setLocale(Locale locale) {
    this.locale = locale;
    reopen();
  }

  /** Told whether a form could be read. */
  public Registration addImportedListener(ComponentEventListener<ImportedEvent> listener) {
    return addListener(ImportedEvent.class, listener);
  }

  @Override
  protected void onAttach(AttachEvent attachEvent) {
    super.onAttach(attachEvent);
    getElement().callJsFunction("open", configuration());
  }

  /** A new text is to be shown. */
  final void replaceSchema(String json) {
    schema = json;
    schemaVersion++;
  }

  /** The browser's text is known now; it is shown again if the component is attached anew. */
  final void remember(String fetched) {
    schema = fetched;
  }

  /** The text that Java knows: the one that was set, or the one that was fetched last. */
  final @Nullable String knownSchema() {
    return schema;
  }

  final void reopen() {
    if (isAttached()) {
      getElement().callJsFunction("open", configuration());
    }
  }

  /** Everything the browser must know to show what this component shows. */
  ObjectNode configuration() {
    Locale shown = locale != null ? locale : getLocale();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("locale", shown.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh");
    node.put("schema", schema);
    node.put("schemaVersion", schemaVersion);
    return node;
  }

  /** A form was read, or could not be. */
  @DomEvent("form-imported")
  public static class ImportedEvent extends ComponentEvent<FormComponent> {
    private final boolean ok;
    private final @Nullable String error;

    public ImportedEvent(
        FormComponent source,
        boolean fromClient,
        @EventData("event.detail.ok") boolean ok,
        @EventData("event.detail.error") @Nullable String error) {
      super(source, fromClient);
      this.ok = ok;
      this.error = error;
    }

    public boolean isOk() {
      return ok;
    }

    /** What form-js says about the form, or null if it was read. */
    public @Nullable String getError() {
      return error;
    }
  }
}
