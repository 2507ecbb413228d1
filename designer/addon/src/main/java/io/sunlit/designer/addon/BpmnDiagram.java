package io.sunlit.designer.addon;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Common part of {@link BpmnEditor} and {@link BpmnViewer}: a BPMN text, drawn in the browser.
 * Calls may come before the component is attached, and in a burst; the browser does them in order.
 */
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "diagram-js", version = "15.28.1")
@NpmPackage(value = "zeebe-bpmn-moddle", version = "2.0.0")
@JsModule("./designer-addon/bpmn-elements.ts")
public abstract class BpmnDiagram extends Component implements HasSize, HasStyle {

  private @Nullable String xml;
  private int xmlVersion;
  private @Nullable Locale locale;
  private @Nullable ExtensionDescriptor extension;
  private final Map<String, List<Choice>> choices = new LinkedHashMap<>();

  BpmnDiagram() {}

  /**
   * Shows a BPMN text; what was drawn before is gone, with its undo history. Whether the text could
   * be read comes back as {@link ImportedEvent}.
   */
  public void setXml(String xml) {
    this.xml = xml;
    xmlVersion++;
    if (isAttached()) {
      getElement().callJsFunction("setXml", xml, xmlVersion);
    }
  }

  /** The language of palette, panel and messages; without it the one of the UI. */
  public void setLocale(Locale locale) {
    this.locale = locale;
    reopen();
  }

  /** What the domain adds to BPMN. Best before the component is attached. */
  public void setExtension(ExtensionDescriptor extension) {
    this.extension = extension;
    reopen();
  }

  /**
   * The choices of a list that fields of the extension name, such as the posts of a county. Also
   * needed by the viewer, which draws labels instead of codes.
   */
  public void setChoices(String list, List<Choice> entries) {
    choices.put(list, List.copyOf(entries));
    if (isAttached()) {
      getElement().callJsFunction("setChoices", DiagramJson.choices(choices));
    }
  }

  /** Selects an element and brings it into sight; an unknown id is ignored. */
  public void select(String elementId) {
    getElement().callJsFunction("select", elementId);
  }

  /** Shows the whole diagram. */
  public void fit() {
    getElement().callJsFunction("fit");
  }

  /** The picture as SVG text. */
  public CompletableFuture<String> fetchSvg() {
    return getElement().callJsFunction("exportSvg").toCompletableFuture(String.class);
  }

  /** Told whether a text could be read and drawn. */
  public Registration addImportedListener(ComponentEventListener<ImportedEvent> listener) {
    return addListener(ImportedEvent.class, listener);
  }

  /** Told when the user selects an element. */
  public Registration addSelectedListener(ComponentEventListener<SelectedEvent> listener) {
    return addListener(SelectedEvent.class, listener);
  }

  @Override
  protected void onAttach(AttachEvent attachEvent) {
    super.onAttach(attachEvent);
    getElement().callJsFunction("open", configuration());
  }

  /** The text that Java knows: the one that was set, or the one that was fetched last. */
  final @Nullable String knownXml() {
    return xml;
  }

  /** The browser's text is known now; it is shown again if the component is attached anew. */
  final void remember(String fetched) {
    xml = fetched;
  }

  /** Everything the browser must know to show what this component shows. */
  ObjectNode configuration() {
    return DiagramJson.configuration(
        locale != null ? locale : getLocale(), xml, xmlVersion, extension, choices);
  }

  private void reopen() {
    if (isAttached()) {
      getElement().callJsFunction("open", configuration());
    }
  }

  /** A text was read, or could not be. */
  @DomEvent("bpmn-imported")
  public static class ImportedEvent extends ComponentEvent<BpmnDiagram> {
    private final boolean ok;
    private final List<String> warnings;
    private final @Nullable String error;

    public ImportedEvent(
        BpmnDiagram source,
        boolean fromClient,
        @EventData("event.detail.ok") boolean ok,
        @EventData("event.detail.warnings") JsonNode warnings,
        @EventData("event.detail.error") @Nullable String error) {
      super(source, fromClient);
      this.ok = ok;
      this.warnings = warnings.valueStream().map(JsonNode::asString).toList();
      this.error = error;
    }

    public boolean isOk() {
      return ok;
    }

    public List<String> getWarnings() {
      return warnings;
    }

    /** What bpmn-js says about the text, or null if it was read. */
    public @Nullable String getError() {
      return error;
    }
  }

  /** Another element is selected. */
  @DomEvent("bpmn-selected")
  public static class SelectedEvent extends ComponentEvent<BpmnDiagram> {
    private final @Nullable String elementId;
    private final @Nullable String elementType;

    public SelectedEvent(
        BpmnDiagram source,
        boolean fromClient,
        @EventData("event.detail.id") @Nullable String elementId,
        @EventData("event.detail.type") @Nullable String elementType) {
      super(source, fromClient);
      this.elementId = elementId;
      this.elementType = elementType;
    }

    /** BPMN id, or null if nothing or more than one element is selected. */
    public @Nullable String getElementId() {
      return elementId;
    }

    /** BPMN type such as {@code bpmn:UserTask}, or null. */
    public @Nullable String getElementType() {
      return elementType;
    }
  }
}
