package io.sunlit.runtime.workitems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.runtime.casefiles.ui.CasesNavigation;
import io.sunlit.runtime.workitems.WorkItems.Inbox;
import io.sunlit.tenants.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster: says what happened meanwhile, and where to go from here. */
class ConflictDialog extends Dialog {

  private transient Runnable onLeave = () -> {};

  ConflictDialog(String title, String text, @Nullable Inbox from, CaseNumber number) {
    super(title);
    setWidth("28rem");
    add(new Paragraph(text), new Paragraph(getTranslation("conflict.nothing-saved")));
    Button look =
        new Button(
            getTranslation("conflict.look"), click -> leave(() -> CasesNavigation.open(number)));
    Button back =
        new Button(
            getTranslation("work-item.back"),
            click -> leave(() -> WorkItemsNavigation.openInbox(from)));
    back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    back.setAutofocus(true);
    getFooter().add(look, back);
  }

  void onLeave(Runnable listener) {
    onLeave = listener;
  }

  private void leave(Runnable to) {
    close();
    onLeave.run();
    to.run();
  }
}
