package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.sunlit.tenants.Refusal;

/**
 * A few fields, and one thing to do with them. Stays open while something is missing or refused,
 * and says what; Enter does it, Escape does not.
 */
public final class FormDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Paragraph refused = new Paragraph();

  /** Does what the dialog is for; false if a field is not filled in as it must be. */
  @FunctionalInterface
  public interface Doing {
    boolean run();
  }

  /**
   * @param heading what is about to be done
   * @param action words of the button
   */
  public FormDialog(String heading, String action, Doing doing, Component... fields) {
    setHeaderTitle(heading);
    setWidth("32em");
    Div box = new Div(fields);
    box.addClassName("studio-form");
    refused.addClassName("studio-refused");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    add(box, refused);
    Button cancel = new Button(getTranslation("designer.cancel"), e -> close());
    cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button ok = new Button(action, e -> run(doing));
    ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    ok.addClickShortcut(Key.ENTER);
    getFooter().add(cancel, ok);
    addOpenedChangeListener(
        e -> {
          if (e.isOpened() && fields.length > 0 && fields[0] instanceof Focusable<?> first) {
            first.focus();
          }
        });
  }

  private void run(Doing doing) {
    refused.setVisible(false);
    try {
      if (doing.run()) {
        close();
      }
    } catch (Refusal e) {
      refused.setText(Words.refusal(this, e));
      refused.setVisible(true);
    }
  }

  /** A field of text that must not be empty. */
  public static TextField text(String label, String value, int longest) {
    TextField field = new TextField(label);
    field.setValue(value);
    field.setMaxLength(longest);
    field.setRequiredIndicatorVisible(true);
    field.setWidthFull();
    return field;
  }

  /** Whether the field has a text; says so at the field if it does not. */
  public static boolean isFilled(TextField field) {
    boolean filled = !field.getValue().isBlank();
    field.setErrorMessage(field.getTranslation("designer.required"));
    field.setInvalid(!filled);
    if (!filled) {
      field.focus();
    }
    return filled;
  }
}
