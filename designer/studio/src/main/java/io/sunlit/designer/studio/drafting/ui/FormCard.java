package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.sunlit.designer.studio.drafting.DraftForm;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.designer.studio.ui.Words;

/** A form in the list: what it is called, who uses it, what can be done with it. */
final class FormCard extends Div {

  private static final long serialVersionUID = 1L;

  /** What the buttons do; each is told what the form is called on the screen. */
  interface Actions {
    void edit();

    void rename(String name);

    void copy(String name);

    void delete(String name);
  }

  FormCard(DraftForm form, Actions actions) {
    addClassName("studio-card");
    String name = Words.form(this, form.id(), form.title());
    Paragraph uses =
        new Paragraph(
            form.isUsed()
                ? getTranslation(
                    "designer.forms.used",
                    String.join(getTranslation("designer.comma"), form.uses()))
                : getTranslation("designer.forms.unused"));
    add(
        new H2(name),
        new Paragraph(getTranslation("designer.forms.fields", form.fields(), form.id())),
        uses);
    if (!form.problems().isEmpty()) {
      add(new Badge(getTranslation("designer.forms.problems", form.problems().size()), Tone.ERROR));
    }
    Button edit = button("designer.forms.edit", name, actions::edit);
    edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button delete = button("designer.forms.delete", name, () -> actions.delete(name));
    delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
    delete.setEnabled(!form.isUsed());
    if (form.isUsed()) {
      delete.setTooltipText(getTranslation("designer.forms.delete.used"));
    }
    Div buttons =
        new Div(
            edit,
            button("designer.forms.rename", name, () -> actions.rename(name)),
            button("designer.forms.copy", name, () -> actions.copy(name)),
            delete);
    buttons.addClassName("studio-buttons");
    add(buttons);
  }

  private Button button(String key, String form, Runnable action) {
    Button button = new Button(getTranslation(key), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(getTranslation(key) + " " + form);
    return button;
  }
}
