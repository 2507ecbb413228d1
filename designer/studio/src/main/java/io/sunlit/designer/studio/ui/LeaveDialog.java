package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** What was changed could not be saved, and the reader wants to leave. */
public final class LeaveDialog extends ConfirmDialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param forget drops the changes
   */
  public LeaveDialog(Component page, ContinueNavigationAction leaving, Runnable forget) {
    setHeader(page.getTranslation("designer.leave.title"));
    setText(page.getTranslation("designer.leave.text"));
    setConfirmText(page.getTranslation("designer.leave.stay"));
    addConfirmListener(e -> leaving.cancel());
    setRejectable(true);
    setRejectText(page.getTranslation("designer.leave.go"));
    addRejectListener(
        e -> {
          forget.run();
          leaving.proceed();
        });
  }
}
