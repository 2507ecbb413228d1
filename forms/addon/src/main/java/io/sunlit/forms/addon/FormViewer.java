package io.sunlit.forms.addon;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form to fill in. What arrives is whatever the browser sent: validate it again on the server.
 */
@Tag("sunlit-form-viewer")
public class FormViewer extends FormComponent {

  private JsonNode data = JsonNodeFactory.instance.objectNode();
  private boolean readOnly;
  private boolean wizard;
  private transient @Nullable FormFiles files;
  private Map<String, String> errors = new LinkedHashMap<>();

  /**
   * Shows a form-js schema with data; what was typed before is gone. Whether it could be read comes
   * back as {@link FormComponent.ImportedEvent}.
   *
   * @param schemaJson the form
   * @param data the answers known so far and the input data that expressions read
   */
  public void setForm(String schemaJson, JsonNode data) {
    replaceSchema(schemaJson);
    this.data = data;
    errors = new LinkedHashMap<>();
    reopen();
  }

  public void setReadOnly(boolean readOnly) {
    this.readOnly = readOnly;
    if (isAttached()) {
      getElement().callJsFunction("setReadOnly", readOnly);
    }
  }

  /**
   * Shows a long form in steps: each group on the top level is a step, checked before the next one,
   * and the last step shows everything for checking. A form with fewer than two groups stays one
   * page. Takes effect with the next {@link #setForm}.
   */
  public void setWizard(boolean wizard) {
    this.wizard = wizard;
  }

  /**
   * Sends the files that are chosen in the form to the host, chunk by chunk. Without it they stay
   * in the browser, and only their references are submitted. Takes effect with the next {@link
   * #setForm}.
   */
  public void setFiles(FormFiles files) {
    this.files = files;
    if (isAttached()) {
      takeFiles();
    }
  }

  @Override
  protected void onAttach(AttachEvent attachEvent) {
    takeFiles();
    super.onAttach(attachEvent);
  }

  /** The address is one of the page in which the form is. */
  private void takeFiles() {
    FormFiles host = files;
    if (host != null) {
      getElement().setAttribute("upload", new FormUpload(host));
    }
  }

  /** Checks and submits, as the form's own button does; the result is a {@link SubmitEvent}. */
  public void submit() {
    getElement().callJsFunction("submit");
  }

  /** The answers as they stand in the browser, complete or not, for a draft. */
  public CompletableFuture<JsonNode> fetchData() {
    return getElement().callJsFunction("fetchData").toCompletableFuture(JsonNode.class);
  }

  /**
   * Shows the server's errors at their components and puts the focus on the first; an error goes
   * away when its component is changed. Errors of unknown components are listed above the form.
   *
   * @param errors messages by component id, or by id and row number ({@code Field_1[2]}) within a
   *     dynamic list
   */
  public void showErrors(Map<String, String> errors) {
    this.errors = new LinkedHashMap<>(errors);
    if (isAttached()) {
      getElement().callJsFunction("showErrors", errorsJson());
    }
  }

  public Registration addSubmitListener(ComponentEventListener<SubmitEvent> listener) {
    return addListener(SubmitEvent.class, listener);
  }

  /** Told when an answer changed, at most every 0.5 s; for saving drafts. */
  public Registration addChangedListener(ComponentEventListener<ChangedEvent> listener) {
    return addListener(ChangedEvent.class, listener);
  }

  /**
   * Told when an answer changed: once a person pauses, and now and then while they do not.
   *
   * @param milliseconds of the pause, and between two tellings
   */
  public Registration addChangedListener(
      int milliseconds, ComponentEventListener<ChangedEvent> listener) {
    return ComponentUtil.addListener(
        this,
        ChangedEvent.class,
        listener,
        registration ->
            registration.debounce(
                milliseconds, DebouncePhase.TRAILING, DebouncePhase.INTERMEDIATE));
  }

  @Override
  ObjectNode configuration() {
    ObjectNode node = super.configuration();
    node.set("data", data);
    node.put("readOnly", readOnly);
    node.put("wizard", wizard);
    node.set("errors", errorsJson());
    FormFiles host = files;
    if (host != null) {
      node.putObject("upload").put("chunk", host.chunkBytes()).put("largest", host.largestBytes());
      node.set("files", held(host));
    }
    return node;
  }

  /** The files that the data refers to, so that the form can name them. */
  private ObjectNode held(FormFiles host) {
    Set<String> references = new LinkedHashSet<>();
    collect(data, references);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String reference : references) {
      var files = node.putArray(reference);
      for (FormFiles.Held each : host.behind(reference)) {
        files.addObject().put("id", each.id()).put("name", each.name()).put("bytes", each.bytes());
      }
    }
    return node;
  }

  private static void collect(JsonNode value, Set<String> references) {
    if (value.isString() && value.asString().startsWith("files::")) {
      references.add(value.asString());
    }
    value.forEach(child -> collect(child, references));
  }

  private ObjectNode errorsJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    errors.forEach(node::put);
    return node;
  }

  /** The user submitted the form, with or without errors that the browser found. */
  @DomEvent("form-submit")
  public static class SubmitEvent extends ComponentEvent<FormViewer> {
    private final JsonNode data;
    private final Map<String, List<String>> errors;

    public SubmitEvent(
        FormViewer source,
        boolean fromClient,
        @EventData("event.detail.data") JsonNode data,
        @EventData("event.detail.errors") JsonNode errors) {
      super(source, fromClient);
      this.data = data;
      this.errors = new LinkedHashMap<>();
      errors
          .properties()
          .forEach(
              entry ->
                  this.errors.put(
                      entry.getKey(),
                      entry.getValue().valueStream().map(JsonNode::asString).toList()));
      source.data = data; // shown again if the component is attached anew
    }

    public JsonNode getData() {
      return data;
    }

    /** The browser's messages by component id, or id and row number; empty if it found none. */
    public Map<String, List<String>> getErrors() {
      return errors;
    }

    /** Whether the browser found no error. The server still has to look. */
    public boolean isValid() {
      return errors.isEmpty();
    }
  }

  /** An answer changed. */
  @DomEvent("form-changed")
  public static class ChangedEvent extends ComponentEvent<FormViewer> {
    private final int revision;

    public ChangedEvent(
        FormViewer source, boolean fromClient, @EventData("event.detail.revision") int revision) {
      super(source, fromClient);
      this.revision = revision;
    }

    /** Grows with each change; starts again when the page is loaded anew. */
    public int getRevision() {
      return revision;
    }
  }
}
