package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.tenants.ProcessDraft;

/** Somebody else saved the draft: says who and when, and keeps what the reader has drawn. */
public final class ConflictDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param theirs the draft as it is stored now
   * @param theirName what the person who saved it is called
   * @param mine what could not be saved
   * @param fileName for a copy of it
   * @param reload shows what is stored
   */
  public ConflictDialog(
      Component page,
      ProcessDraft theirs,
      String theirName,
      String mine,
      String fileName,
      Runnable reload) {
    setHeaderTitle(page.getTranslation("designer.conflict.title"));
    setWidth("34em");
    setCloseOnOutsideClick(false);
    add(
        new Paragraph(
            page.getTranslation(
                "designer.conflict.who", theirName, Words.moment(theirs.savedAt()))),
        new Paragraph(page.getTranslation("designer.conflict.choice")));
    Anchor copy = Downloads.link(mine, fileName, page.getTranslation("designer.conflict.copy"));
    Button later = new Button(page.getTranslation("designer.conflict.later"), e -> close());
    later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button take =
        new Button(
            page.getTranslation("designer.conflict.reload"),
            e -> {
              close();
              reload.run();
            });
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(later, copy, take);
  }
}
