package io.sunlit.runtime.jointapproval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sunlit.runtime.jointapproval.ChangingParticipants;
import io.sunlit.runtime.jointapproval.JointCase;
import io.sunlit.runtime.jointapproval.JointParticipant;
import io.sunlit.tenants.Officer;
import java.util.function.Consumer;

/** What the lead department may do with a participant while the outcome is open. */
class ParticipantActions extends Div {

  private static final int LONGEST_REASON = 500;

  private final Runnable changed;

  /**
   * @param changed called after something was done
   */
  ParticipantActions(
      ChangingParticipants changing,
      Officer officer,
      JointCase joint,
      JointParticipant participant,
      Runnable changed) {
    this.changed = changed;
    addClassName("participant-actions");
    String id = joint.id();
    int ordinal = participant.ordinal();
    if (participant.state().isOpen()) {
      if (participant.silence().absence() != null) {
        offer("absent", reason -> changing.noteAbsence(officer, id, ordinal, reason));
      }
      offer("withdraw", reason -> changing.withdraw(officer, id, ordinal, reason));
    } else if (participant.mayBeAskedAgain()) {
      offer("reopen", reason -> changing.reopen(officer, id, ordinal, reason));
    }
  }

  private void offer(String what, Consumer<String> act) {
    Button button =
        new Button(getTranslation("joint.act." + what), event -> confirm(what, act).open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.addClassName(what);
    add(button);
  }

  private ConfirmDialog confirm(String what, Consumer<String> act) {
    ConfirmDialog dialog = new ConfirmDialog();
    TextArea reason = new TextArea(getTranslation("joint.act." + what + ".reason"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    Button confirmed =
        new Button(
            getTranslation("joint.act." + what),
            event -> {
              act.accept(reason.getValue());
              dialog.close();
              changed.run();
            });
    confirmed.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirmed.setEnabled(false);
    reason.addValueChangeListener(event -> confirmed.setEnabled(!event.getValue().isBlank()));
    dialog.setHeader(getTranslation("joint.act." + what));
    dialog.setText(
        new Div(new Paragraph(getTranslation("joint.act." + what + ".explained")), reason));
    dialog.setConfirmButton(confirmed);
    dialog.setCancelText(getTranslation("dialog.cancel"));
    dialog.setCancelable(true);
    return dialog;
  }
}
