package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/**
 * Says in words whether everything is saved. Also the clock of saving by itself: the browser calls
 * back after a pause, so that the server need not push.
 */
public final class SaveState extends Span {

  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLISECONDS = 6000;

  private transient Runnable onPause = () -> {};

  public SaveState() {
    addClassName("studio-save-state");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("aria-live", "polite");
  }

  void onPause(Runnable save) {
    onPause = save;
  }

  /** Nothing was ever saved: what is shown is what the item begins with. */
  public void never() {
    show("never", getTranslation("designer.save.never"));
  }

  public void saved(Instant at) {
    show("saved", getTranslation("designer.save.saved", Words.time(at)));
    warnBeforeClosing(false);
    getElement().executeJs("clearTimeout(this.pause)");
  }

  void changed() {
    show("changed", getTranslation("designer.save.changed"));
    warnBeforeClosing(true);
    getElement()
        .executeJs(
            "clearTimeout(this.pause);"
                + "this.pause = setTimeout(() => this.$server.paused(), $0)",
            PAUSE_MILLISECONDS);
  }

  void saving() {
    show("saving", getTranslation("designer.save.saving"));
  }

  void failed(String why) {
    show("failed", getTranslation("designer.save.failed", why));
  }

  private void show(String state, String text) {
    getElement().setAttribute("data-state", state);
    setText(text);
    setTitle(text);
  }

  private void warnBeforeClosing(boolean warn) {
    getElement()
        .executeJs("window.onbeforeunload = $0 ? (e) => { e.preventDefault(); } : null", warn);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    event.getUI().getPage().executeJs("window.onbeforeunload = null");
  }

  @ClientCallable
  private void paused() {
    onPause.run();
  }
}
