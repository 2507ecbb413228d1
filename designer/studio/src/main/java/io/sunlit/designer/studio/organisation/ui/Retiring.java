package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;

/** Asks once more before something is retired or ended; says why if it cannot be. */
final class Retiring {

  private Retiring() {}

  /**
   * @param action key of what is about to be done
   * @param name of what it is done to
   */
  static void ask(Component page, String action, String name, Runnable retiring) {
    String heading = page.getTranslation(action, name);
    new FormDialog(
            heading,
            page.getTranslation("designer.ok"),
            () -> {
              retiring.run();
              Notices.done(page.getTranslation("designer.organisation.done", heading));
              return true;
            },
            new Paragraph(page.getTranslation(action + ".hint")))
        .open();
  }
}
