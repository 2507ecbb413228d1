package io.sunlit.runtime.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.Consumer;

/** Asks before a page is left with something typed and not submitted. */
public final class UnsavedChanges {

  private UnsavedChanges() {}

  public static void ask(BeforeLeaveEvent event) {
    ask(event.postpone());
  }

  /**
   * Has what was typed kept as a draft, and leaves; asks only if it cannot be kept.
   *
   * @param keeping keeps it and says whether it is kept
   */
  public static void keep(BeforeLeaveEvent event, Consumer<Consumer<Boolean>> keeping) {
    BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
    keeping.accept(
        kept -> {
          if (kept) {
            leave.proceed();
          } else {
            ask(leave);
          }
        });
  }

  private static void ask(BeforeLeaveEvent.ContinueNavigationAction leave) {
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
