package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.addon.FormFiles;
import io.sunlit.forms.addon.FormViewer;
import io.sunlit.runtime.casefiles.ui.FieldErrors;
import io.sunlit.runtime.casefiles.ui.FormSteps;
import io.sunlit.runtime.drafts.ui.DraftLine;
import io.sunlit.runtime.drafts.ui.KeptForm;
import io.sunlit.runtime.ui.Notices;
import io.sunlit.runtime.workitems.WorkItem;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.StepAction;
import io.sunlit.tenants.Refusal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to be filled in at a step: its form, the reason, and a button for each action. */
class StepPanel extends Div {

  private static final int LONGEST_REASON = 2000;
  private static final String ANSWERS = "answers";
  private static final String REASON = "reason";

  /** What a button asks for. */
  sealed interface Act permits Claim, Release, Complete {}

  record Claim() implements Act {}

  record Release() implements Act {}

  /**
   * @param answers what the form submits, or null if the step has none
   */
  record Complete(StepAction action, @Nullable JsonNode answers, @Nullable String reason)
      implements Act {}

  private final transient WorkItem item;
  private final transient HumanStep step;
  private final transient BiConsumer<WorkItem, Act> act;
  private final TextArea reason = new TextArea();
  private final @Nullable FormViewer viewer;
  private final transient @Nullable DraftLine draft;
  private transient @Nullable KeptForm kept;
  private @Nullable StepAction pending;
  private boolean changed;

  StepPanel(
      WorkItem item,
      HumanStep step,
      @Nullable FormSchema form,
      JsonNode input,
      String reader,
      FormFiles files,
      DraftLine draft,
      BiConsumer<WorkItem, Act> act) {
    this.item = item;
    this.step = step;
    this.act = act;
    addClassName("step-panel");
    boolean mine = item.state() == WorkItem.State.CLAIMED && reader.equals(item.claimedBy());
    Div content = new Div();
    content.addClassName("content");
    this.draft = mine ? draft : null;
    viewer = form == null ? null : viewer(form, input, mine, files);
    if (mine) {
      content.add(draft);
    }
    if (viewer != null) {
      content.add(viewer);
    } else {
      content.add(new Paragraph(getTranslation("work-item.no-form")));
    }
    add(content);
    if (mine) {
      setUpReason();
      content.add(reason);
      add(new StepActions(step.actions(), this::asked, this::released));
    } else {
      add(new StepNotMine(item, () -> act.accept(item, new Claim())));
    }
  }

  private FormViewer viewer(FormSchema form, JsonNode input, boolean mine, FormFiles files) {
    FormViewer shown = new FormViewer();
    shown.setReadOnly(!mine);
    shown.setWizard(mine && FormSteps.isLong(form));
    shown.setFiles(files);
    DraftLine line = draft;
    JsonNode typed =
        line == null
            ? MissingNode.getInstance()
            : line.found().map(found -> found.path(ANSWERS)).orElse(MissingNode.getInstance());
    JsonNode given = form.visible(input);
    shown.setForm(form.toJson(), typed.isObject() ? KeptForm.over(given, typed) : given);
    if (line != null) {
      kept = new KeptForm(shown, line, this::withReason);
      shown.addChangedListener(event -> changed = true);
      shown.addSubmitListener(this::submitted);
    }
    return shown;
  }

  private void setUpReason() {
    List<StepAction> demanding =
        step.actions().stream().filter(StepAction::reasonRequired).toList();
    reason.setLabel(getTranslation("work-item.reason"));
    reason.setHelperText(
        demanding.isEmpty()
            ? getTranslation("work-item.reason.optional")
            : getTranslation(
                "work-item.reason.demanded",
                demanding.stream()
                    .map(action -> getTranslation("action." + action.code()))
                    .collect(Collectors.joining(getTranslation("list.or")))));
    reason.setMaxLength(LONGEST_REASON);
    reason.setMinRows(3);
    reason.setMaxRows(8);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.LAZY);
    reason.setValueChangeTimeout(1500);
    DraftLine line = draft;
    if (line != null) {
      line.found().ifPresent(found -> reason.setValue(found.path(REASON).asString("")));
    }
    reason.addValueChangeListener(
        event -> {
          changed = true;
          reason.setInvalid(false);
          keep(saved -> {});
        });
  }

  private JsonNode withReason(JsonNode answers) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    typed.set(ANSWERS, answers);
    typed.put(REASON, reason.getValue());
    return typed;
  }

  /**
   * Keeps what is typed now as a draft.
   *
   * @param then told whether it is kept
   */
  void keep(Consumer<Boolean> then) {
    DraftLine line = draft;
    KeptForm form = kept;
    if (form != null) {
      form.save(then);
    } else {
      then.accept(line != null && line.save(withReason(JsonNodeFactory.instance.objectNode())));
    }
  }

  private void asked(StepAction action) {
    if (action.reasonRequired() && reason.getValue().isBlank()) {
      demandReason(action);
      return;
    }
    if (action == StepAction.REFUSE || action == StepAction.REFUSE_ACCEPTANCE) {
      new RefusalConfirmation(action, reason.getValue(), () -> submit(action)).open();
    } else {
      submit(action);
    }
  }

  private void demandReason(StepAction action) {
    reason.setErrorMessage(
        getTranslation("work-item.reason.missing", getTranslation("action." + action.code())));
    reason.setInvalid(true);
    reason.focus();
  }

  private void submit(StepAction action) {
    if (viewer == null) {
      complete(action, null);
    } else {
      pending = action;
      viewer.submit();
    }
  }

  private void submitted(FormViewer.SubmitEvent event) {
    StepAction action = pending;
    pending = null;
    if (!event.isValid()) {
      Notices.problem(getTranslation("form.errors", event.getErrors().size()));
    } else if (action == null) {
      Notices.problem(getTranslation("work-item.choose-action"));
    } else {
      complete(action, event.getData());
    }
  }

  private void complete(StepAction action, @Nullable JsonNode answers) {
    String why = reason.getValue().isBlank() ? null : reason.getValue().strip();
    act.accept(item, new Complete(action, answers, why));
  }

  private void released() {
    act.accept(item, new Release());
  }

  /** What was typed is submitted: a save that is still on its way must not bring it back. */
  void stopKeeping() {
    DraftLine line = draft;
    if (line != null) {
      line.stop();
    }
  }

  /** Whether something was typed that is not submitted yet. */
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
