package io.sunlit.runtime.casefiles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.ui.Dates;
import io.sunlit.runtime.ui.Facts;
import io.sunlit.runtime.ui.OrganisationNames;

/** The receipt that the applicant takes home: with number and code the status can be asked for. */
class ReceiptDialog extends Dialog {

  private final Div receipt = new Div();

  ReceiptDialog(CaseFile file, OrganisationNames names, Dates dates, Runnable next) {
    setHeaderTitle(getTranslation("receipt.title"));
    setWidth("36rem");
    setCloseOnOutsideClick(false);
    receipt.addClassName("receipt");
    receipt.add(
        new H3(getTranslation("receipt.heading", file.header().itemName())),
        large("case.number", file.number().value()),
        large("receipt.query-code", file.header().queryCode()),
        new Facts()
            .with(getTranslation("applicant"), file.header().applicant().name())
            .with(getTranslation("case.department"), names.department(file.header().department()))
            .with(getTranslation("case.received"), dates.minute(file.header().receivedAt())),
        new Paragraph(getTranslation("receipt.explained", "/hall/" + file.tenant().value())));
    add(receipt);

    Button open = new Button(getTranslation("receipt.open-case"));
    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    open.addClickListener(
        click -> {
          close();
          CasesNavigation.open(file.number());
        });
    Button print = new Button(getTranslation("receipt.print"), VaadinIcon.PRINT.create());
    print.addClickListener(click -> print());
    Button another = new Button(getTranslation("receipt.next"));
    another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    another.setAutofocus(true);
    another.addClickListener(click -> close());
    addOpenedChangeListener(
        event -> {
          if (!event.isOpened()) {
            next.run();
          }
        });
    getFooter().add(open, print, another);
  }

  private Div large(String key, String value) {
    Span name = new Span(getTranslation(key));
    name.addClassName("name");
    Span text = new Span(value);
    text.addClassName("value");
    Div line = new Div(name, text);
    line.addClassName("large");
    return line;
  }

  /** Prints the receipt alone: a copy in a frame of its own, so that no dialog is in the way. */
  private void print() {
    receipt
        .getElement()
        .executeJs(
            """
            const frame = document.createElement('iframe');
            frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
            frame.srcdoc = '<!doctype html><link rel="stylesheet" href="sunlit-receipt.css">' + this.outerHTML;
            frame.onload = () => {
              frame.contentWindow.onafterprint = () => frame.remove();
              frame.contentWindow.print();
            };
            document.body.append(frame);
            """);
  }
}
