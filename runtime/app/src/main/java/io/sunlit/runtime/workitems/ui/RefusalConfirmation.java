package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.templates.StepAction;

/** Asks once more before a refusal: it ends a matter for somebody. */
class RefusalConfirmation extends ConfirmDialog {

  RefusalConfirmation(StepAction action, String reason, Runnable confirmed) {
    String name = getTranslation("action." + action.code());
    Div quoted = new Div(reason.strip());
    quoted.addClassName("reason");
    setHeader(getTranslation("confirm.refusal", name));
    setText(new Div(new Paragraph(getTranslation("confirm.refusal.explained")), quoted));
    setConfirmText(name);
    setConfirmButtonTheme("error primary");
    setCancelText(getTranslation("dialog.cancel"));
    setCancelable(true);
    addConfirmListener(event -> confirmed.run());
  }
}
