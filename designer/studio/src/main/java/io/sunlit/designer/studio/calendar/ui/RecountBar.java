package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.store.DeadlineRun;
import org.jspecify.annotations.Nullable;

/** Shows that deadlines are being counted again, and then how many moved. */
class RecountBar extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LOOK_AGAIN = 500;
  private static final int NEVER = -1;

  private final transient KeepingCalendar keeping;
  private final transient Officer officer;
  private final SerializableRunnable done;
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();
  private @Nullable Registration looking;

  /**
   * @param done what to do when all are counted
   */
  RecountBar(KeepingCalendar keeping, Officer officer, SerializableRunnable done) {
    this.keeping = keeping;
    this.officer = officer;
    this.done = done;
    addClassName("studio-recount");
    getElement().setAttribute("role", "status");
    bar.setIndeterminate(true);
    add(words, bar);
    setVisible(false);
  }

  /** Looks twice a second until all are counted, as long as somebody looks at the page. */
  void start() {
    setVisible(true);
    bar.setVisible(true);
    words.setText(getTranslation("designer.calendar.counting"));
    getUI().ifPresent(this::watch);
  }

  private void watch(UI ui) {
    if (looking == null) {
      looking = ui.addPollListener(e -> look());
      ui.setPollInterval(LOOK_AGAIN);
    }
  }

  private void look() {
    DeadlineRun run = keeping.counted(officer).orElse(null);
    if (run == null) {
      return;
    }
    bar.setVisible(false);
    words.setText(getTranslation("designer.calendar.counted", run.moved()));
    getUI().ifPresent(this::rest);
    done.run();
  }

  private void rest(UI ui) {
    if (looking != null) {
      looking.remove();
      looking = null;
      ui.setPollInterval(NEVER);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (bar.isVisible() && isVisible()) {
      watch(event.getUI());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    rest(event.getUI());
  }
}
