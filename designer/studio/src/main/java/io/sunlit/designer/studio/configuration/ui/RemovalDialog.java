package io.sunlit.designer.studio.configuration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import io.sunlit.designer.studio.configuration.SettingUpCounties;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.tenants.County;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Removes all data of a county, once its code was typed. A large county takes a while: the dialog
 * says so, and in the end what was done.
 */
final class RemovalDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LOOK_AGAIN = 500;
  private static final int NEVER = -1;
  private static final int CODE = 12;

  private final transient SettingUpCounties settingUp;
  private final transient Officer officer;
  private final transient County county;
  private final TextField code;
  private final Paragraph words = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final Button remove;
  private final Button close;
  private transient @Nullable CompletableFuture<Integer> removing;
  private @Nullable Registration looking;

  /**
   * @param removed what to do when the dialog is closed after all was removed
   */
  RemovalDialog(SettingUpCounties settingUp, Officer officer, County county, Runnable removed) {
    this.settingUp = settingUp;
    this.officer = officer;
    this.county = county;
    setHeaderTitle(getTranslation("designer.setup.remove.title", county.name()));
    setWidth("32em");
    setCloseOnOutsideClick(false);
    code = FormDialog.text(getTranslation("designer.setup.remove.code", county.code()), "", CODE);
    words.getElement().setAttribute("role", "status");
    bar.setIndeterminate(true);
    bar.setVisible(false);
    add(new Paragraph(getTranslation("designer.setup.remove.text", county.name())), code);
    add(words, bar);
    close = new Button(getTranslation("designer.cancel"), e -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    remove = new Button(getTranslation("designer.setup.remove.do"), e -> start());
    remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(close, remove);
    addOpenedChangeListener(
        e -> {
          CompletableFuture<Integer> done = removing;
          if (!e.isOpened() && done != null && done.isDone()) {
            removed.run();
          }
        });
  }

  private void start() {
    boolean same = code.getValue().strip().equals(county.code());
    code.setErrorMessage(getTranslation("designer.setup.remove.other-code", county.code()));
    code.setInvalid(!same);
    if (!same) {
      code.focus();
      return;
    }
    String confirmed = code.getValue();
    removing =
        CompletableFuture.supplyAsync(
            () -> settingUp.remove(officer, county.tenant(), confirmed),
            task -> Thread.ofVirtual().name("removal-" + county.code()).start(task));
    working(true);
    words.setText(getTranslation("designer.setup.remove.working", county.name()));
  }

  private void working(boolean works) {
    bar.setVisible(works);
    code.setEnabled(!works);
    remove.setEnabled(!works);
    close.setEnabled(!works);
    setCloseOnEsc(!works);
  }

  private void look(PollEvent poll) {
    CompletableFuture<Integer> done = removing;
    if (done == null || !done.isDone() || !bar.isVisible()) {
      return;
    }
    working(false);
    try {
      words.setText(getTranslation("designer.setup.remove.done", county.name(), done.join()));
      code.setVisible(false);
      remove.setVisible(false);
      close.setText(getTranslation("designer.close"));
    } catch (CompletionException e) {
      removing = null;
      words.setText(
          e.getCause() instanceof Refusal refusal
              ? Words.refusal(this, refusal)
              : getTranslation("designer.setup.remove.failed", county.name()));
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    looking = event.getUI().addPollListener(this::look);
    event.getUI().setPollInterval(LOOK_AGAIN);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    event.getUI().setPollInterval(NEVER);
    if (looking != null) {
      looking.remove();
      looking = null;
    }
  }
}
