package io.sunlit.designer.studio.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.tenants.Arrangement;
import io.sunlit.tenants.Officer;
import java.time.LocalDate;

/** Says whether an arrangement holds today; beside it may be a button that ends it early. */
final class ArrangementState extends Span {

  private static final long serialVersionUID = 1L;

  private final boolean over;

  /**
   * @param ended key of what one that was ended early is called
   */
  ArrangementState(Arrangement arrangement, LocalDate today, String ended) {
    this.over = arrangement.isOver(today);
    add(badge(arrangement, today, ended));
  }

  /**
   * Has a button that ends it, after asking, for those who may and as long as it is not over.
   *
   * @param text key of what the button says
   * @param action key of what is done
   * @param name of what it is done to
   */
  ArrangementState endedBy(
      Officer reader, String text, String action, String name, Runnable ending) {
    if (!over && StudioRights.mayAdminister(reader)) {
      Button button =
          new Button(getTranslation(text), e -> Retiring.ask(this, action, name, ending));
      button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      add(button);
    }
    return this;
  }

  private Badge badge(Arrangement arrangement, LocalDate today, String ended) {
    if (arrangement.endedAt() != null) {
      return new Badge(getTranslation(ended), Tone.CONTRAST);
    }
    if (arrangement.isOver(today)) {
      return new Badge(getTranslation("designer.organisation.over"), Tone.CONTRAST);
    }
    return arrangement.isInForce(today)
        ? new Badge(getTranslation("designer.organisation.in-force"), Tone.SUCCESS)
        : new Badge(getTranslation("designer.organisation.to-come"), Tone.PLAIN);
  }
}
