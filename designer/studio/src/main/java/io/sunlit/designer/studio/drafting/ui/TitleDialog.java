package io.sunlit.designer.studio.drafting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks what a form is to be called. */
final class TitleDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  /**
   * @param action key of what is about to be done, for heading and button
   * @param onName told a name that is not blank
   */
  TitleDialog(String action, String name, Consumer<String> onName) {
    setHeaderTitle(getTranslation(action));
    setWidth("28em");
    TextField field = new TextField(getTranslation("designer.forms.name"));
    field.setHelperText(getTranslation("designer.forms.name.hint"));
    field.setValue(name);
    field.setMaxLength(LONGEST);
    field.setRequiredIndicatorVisible(true);
    field.setWidthFull();
    field.setAutofocus(true);
    field.setAutoselect(true);
    add(field);
    Button cancel = new Button(getTranslation("designer.cancel"), e -> close());
    cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button ok =
        new Button(
            getTranslation("designer.ok"),
            e -> {
              String given = field.getValue().strip();
              if (given.isEmpty()) {
                field.setErrorMessage(getTranslation("designer.forms.name.missing"));
                field.setInvalid(true);
                field.focus();
              } else {
                close();
                onName.accept(given);
              }
            });
    ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    ok.addClickShortcut(Key.ENTER);
    getFooter().add(cancel, ok);
  }
}
