package io.sunlit.runtime.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.sunlit.runtime.documents.SupplementList;
import io.sunlit.runtime.ui.DayField;
import io.sunlit.runtime.ui.Notices;
import java.util.function.Predicate;

/** Asks for everything that is missing: one thing on each line. */
class SupplementDialog extends Dialog {

  private final TextArea missing = new TextArea();
  private final DayField due = new DayField(getTranslation("documents.supplement.due"));
  private final transient Predicate<SupplementList> issue;

  /**
   * @param issue whether the notice was issued; the dialog then closes
   */
  SupplementDialog(Predicate<SupplementList> issue) {
    this.issue = issue;
    setHeaderTitle(getTranslation("documents.supplement.title"));
    setWidth("36rem");
    missing.setLabel(getTranslation("documents.supplement.missing"));
    missing.setHelperText(getTranslation("documents.supplement.missing.help"));
    missing.setMinRows(5);
    missing.setWidthFull();
    missing.setAutofocus(true);
    add(new Div(missing, due));
    Button cancel = new Button(getTranslation("dialog.cancel"), click -> close());
    Button ok = new Button(getTranslation("documents.supplement.issue"), click -> ok());
    ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, ok);
  }

  private void ok() {
    try {
      SupplementList list =
          new SupplementList(
              missing.getValue().lines().filter(line -> !line.isBlank()).toList(), due.getValue());
      if (issue.test(list)) {
        close();
      }
    } catch (SupplementList.Unusable empty) {
      missing.setErrorMessage(
          getTranslation("problem." + empty.code(), empty.arguments().toArray()));
      missing.setInvalid(true);
      Notices.problem(missing.getErrorMessage());
    }
  }
}
