package io.sunlit.runtime.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page is left with something typed and not submitted. */
public final class UnsavedChanges {

  private UnsavedChanges() {}

  public static void ask(BeforeLeaveEvent event) {
    BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(dialog.getTranslation("unsaved.title"));
    dialog.setText(dialog.getTranslation("unsaved.explained"));
    dialog.setCancelable(true);
    dialog.setCancelText(dialog.getTranslation("unsaved.stay"));
    dialog.setConfirmText(dialog.getTranslation("unsaved.leave"));
    dialog.setConfirmButtonTheme("error");
    dialog.addConfirmListener(confirmed -> leave.proceed());
    dialog.addCancelListener(cancelled -> leave.cancel());
    dialog.open();
  }
}
