package io.sunlit.runtime.drafts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.runtime.drafts.DraftSubject;
import io.sunlit.runtime.drafts.FormDraft;
import io.sunlit.runtime.drafts.KeepingDrafts;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * A line above a form that says what is kept of it: what was brought back, when it was saved last,
 * or why it is not saved. Keeps what it is given.
 */
public class DraftLine extends Div {

  private final transient KeepingDrafts drafts;
  private final transient Dates dates;
  private final transient CurrentOfficer current;
  private final transient DraftSubject subject;
  private final transient @Nullable FormDraft found;
  private final Span text = new Span();
  private final Button discard = new Button();
  private int revision;
  private boolean stopped;
  private transient Runnable onDiscard = () -> {};

  DraftLine(
      KeepingDrafts drafts,
      Dates dates,
      CurrentOfficer current,
      DraftSubject subject,
      @Nullable FormDraft found) {
    this.drafts = drafts;
    this.dates = dates;
    this.current = current;
    this.subject = subject;
    this.found = found;
    this.revision = DraftKeeping.revision(found);
    addClassName("draft-line");
    text.getElement().setAttribute("role", "status");
    discard.setText(getTranslation("draft.discard"));
    discard.setIcon(VaadinIcon.TRASH.create());
    discard.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    discard.addClickListener(click -> discard());
    add(text, discard);
    setVisible(found != null);
    if (found != null) {
      addClassName("restored");
      text.setText(getTranslation("draft.restored", dates.minute(found.savedAt())));
    }
  }

  /** What was kept before this screen was opened. */
  public Optional<JsonNode> found() {
    return Optional.ofNullable(found).map(FormDraft::content);
  }

  /** Told when the officer does not want the draft; it is forgotten already. */
  public void onDiscard(Runnable listener) {
    onDiscard = listener;
  }

  /** Keeps what is typed now. Says so, or why not; whether it is kept. */
  public boolean save(JsonNode content) {
    if (stopped) {
      return false;
    }
    try {
      FormDraft saved = drafts.save(current.get(), subject, revision, content);
      revision = saved.revision();
      say("saved", getTranslation("draft.saved", dates.second(saved.savedAt()).substring(11)));
      return true;
    } catch (Refusal refusal) {
      // another window is ahead, or it is too long: typing on is safe, only nothing more is kept
      // here
      stopped = true;
      say("unsaved", getTranslation("draft." + refusal.code()));
    } catch (DataAccessException away) {
      say("unsaved", getTranslation("draft.away"));
    }
    return false;
  }

  /** Keeps nothing more: what was typed is submitted. */
  public void stop() {
    stopped = true;
  }

  private void say(String kind, String words) {
    setVisible(true);
    removeClassNames("restored", "saved", "unsaved");
    addClassName(kind);
    text.setText(words);
    discard.setVisible(!stopped);
  }

  private void discard() {
    drafts.discard(current.get(), subject);
    revision = 0;
    stopped = true; // what the form still says on its way out is not kept
    onDiscard.run();
  }
}
