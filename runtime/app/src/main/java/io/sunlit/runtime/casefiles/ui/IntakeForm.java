package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.forms.addon.FormViewer;
import io.sunlit.runtime.casefiles.Applicant;
import io.sunlit.runtime.casefiles.ApplicantAnswers;
import io.sunlit.runtime.drafts.ui.DraftLine;
import io.sunlit.runtime.drafts.ui.KeptForm;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.tenants.Refusal;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The application form of an item, and beside it what the form does not ask of the applicant. */
class IntakeForm extends Div {

  /** What was filled in. */
  record Application(Applicant applicant, JsonNode answers) {}

  private final transient ApplicantAnswers asked;
  private final Div content = new Div();
  private final TextField name = new TextField();
  private final TextField idNumber = new TextField();
  private final TextField phone = new TextField();
  private final Button submit = new Button();
  private final transient DraftLine draft;
  private final transient @Nullable KeptForm kept;
  private final @Nullable FormViewer viewer;
  private boolean changed;
  private transient Consumer<Application> onSubmit = application -> {};

  /**
   * @param form null if the item is applied for without a form
   * @param input what the server gives the form
   * @param files where its files go
   * @param draft keeps what is typed
   */
  IntakeForm(@Nullable FormSchema form, JsonNode input, FormFiles files, DraftLine draft) {
    addClassName("intake-form");
    this.draft = draft;
    asked = ApplicantAnswers.askedBy(form);
    content.addClassName("content");
    add(content);
    content.add(draft);
    addApplicant();
    viewer = form == null ? null : viewer(form, input, files);
    kept = viewer == null ? null : new KeptForm(viewer, draft, this::withApplicant);
    submit.setText(getTranslation("intake.submit"));
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setTooltipText(getTranslation("shortcut.submit"));
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> submit());
    submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
    Div bar = new Div(submit, new Span(getTranslation("intake.submit.help")));
    bar.addClassName("action-bar");
    add(bar);
  }

  void onSubmit(Consumer<Application> listener) {
    onSubmit = listener;
  }

  private void addApplicant() {
    Div fields = new Div();
    fields.addClassName("applicant-fields");
    if (asked.askName()) {
      name.setLabel(getTranslation("applicant.name"));
      name.setRequiredIndicatorVisible(true);
      name.setMaxLength(100);
      fields.add(name);
    }
    if (asked.askIdNumber()) {
      idNumber.setLabel(getTranslation("applicant.id-number"));
      idNumber.setHelperText(getTranslation("applicant.id-number.help"));
      idNumber.setMaxLength(32);
      fields.add(idNumber);
    }
    if (asked.askPhone()) {
      phone.setLabel(getTranslation("applicant.phone"));
      phone.setMaxLength(32);
      fields.add(phone);
    }
    if (fields.getChildren().findAny().isPresent()) {
      content.add(new H2(getTranslation("applicant")), fields);
    }
    draft
        .found()
        .ifPresent(
            found -> {
              name.setValue(found.path("name").asString(""));
              idNumber.setValue(found.path("idNumber").asString(""));
              phone.setValue(found.path("phone").asString(""));
            });
    Stream.of(name, idNumber, phone)
        .forEach(
            field ->
                field.addValueChangeListener(
                    event -> {
                      changed = true;
                      keep(saved -> {});
                    }));
  }

  private JsonNode withApplicant(JsonNode answers) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    typed.set("answers", answers);
    typed.put("name", name.getValue());
    typed.put("idNumber", idNumber.getValue());
    typed.put("phone", phone.getValue());
    return typed;
  }

  /**
   * Keeps what is typed now as a draft.
   *
   * @param then told whether it is kept
   */
  void keep(Consumer<Boolean> then) {
    KeptForm form = kept;
    if (form != null) {
      form.save(then);
    } else {
      then.accept(draft.save(withApplicant(JsonNodeFactory.instance.objectNode())));
    }
  }

  private FormViewer viewer(FormSchema form, JsonNode input, FormFiles files) {
    FormViewer shown = new FormViewer();
    shown.setWizard(FormSteps.isLong(form));
    shown.setFiles(files);
    JsonNode typed =
        draft.found().map(found -> found.path("answers")).orElse(MissingNode.getInstance());
    shown.setForm(form.toJson(), typed.isObject() ? KeptForm.over(input, typed) : input);
    shown.addSubmitListener(
        event -> {
          if (event.isValid()) {
            send(event.getData());
          } else {
            submit.setEnabled(true);
            Notices.problem(getTranslation("form.errors", event.getErrors().size()));
          }
        });
    shown.addChangedListener(event -> changed = true);
    content.add(shown);
    return shown;
  }

  private void submit() {
    if (viewer != null) {
      viewer.submit();
    } else {
      send(JsonNodeFactory.instance.objectNode());
    }
  }

  private void send(JsonNode answers) {
    submit.setEnabled(true);
    Applicant applicant =
        asked.applicant(answers, name.getValue(), idNumber.getValue(), phone.getValue());
    if (applicant == null) {
      name.setErrorMessage(getTranslation("applicant.name.missing"));
      name.setInvalid(true);
      name.focus();
      Notices.problem(getTranslation("applicant.name.missing"));
      return;
    }
    name.setInvalid(false);
    onSubmit.accept(new Application(applicant, answers));
  }

  /** What was typed is submitted: a save that is still on its way must not bring it back. */
  void stopKeeping() {
    draft.stop();
  }

  /** Whether something was filled in. */
  boolean isChanged() {
    return changed;
  }

  /** Shows why the server did not take it, at the fields that it names. */
  void show(Refusal refusal, String text) {
    Notices.problem(text);
    if (viewer != null) {
      viewer.showErrors(FieldErrors.of(refusal, getLocale()));
    }
  }
}
