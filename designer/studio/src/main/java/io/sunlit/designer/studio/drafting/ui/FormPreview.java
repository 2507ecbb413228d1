package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionError;
import io.sunlit.forms.addon.FormViewer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A form to try out: it is judged as the server would judge it, and nothing is kept. */
final class FormPreview extends Div {

  private static final long serialVersionUID = 1L;

  private final FormViewer viewer = new FormViewer();
  private final transient Clock clock;
  private String json = "";

  FormPreview(Clock clock) {
    this.clock = clock;
    addClassName("studio-preview");
    viewer.addSubmitListener(
        e -> {
          if (e.isValid()) {
            judge(e.getData());
          }
        });
    Button submit = new Button(getTranslation("designer.form.try"), e -> viewer.submit());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div paper = new Div(viewer, submit);
    paper.addClassName("studio-paper");
    add(new Paragraph(getTranslation("designer.form.preview.text")), paper);
  }

  void show(String formJson) {
    json = formJson;
    viewer.setForm(formJson, JsonNodeFactory.instance.objectNode());
  }

  private void judge(JsonNode data) {
    var verdict = FormSchema.parse(json).judge(data, JsonNodeFactory.instance.objectNode(), clock);
    Map<String, String> errors = new LinkedHashMap<>();
    for (SubmissionError error : verdict.errors()) {
      errors.put(
          error.componentId() == null ? "" : error.componentId(),
          Words.english(this) ? error.messageEn() : error.messageZh());
    }
    viewer.showErrors(errors);
    if (errors.isEmpty()) {
      Notices.done(getTranslation("designer.form.try.ok"));
    }
  }
}
