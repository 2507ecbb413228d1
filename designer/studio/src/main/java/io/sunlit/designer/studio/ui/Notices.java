package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import io.sunlit.tenants.Refusal;

/** Short messages: what was done, what was refused, what cannot be shown. */
public final class Notices {

  private static final int SECONDS = 1000;

  private Notices() {}

  public static void done(String text) {
    show(text, NotificationVariant.LUMO_SUCCESS, 5 * SECONDS);
  }

  /** Stays until it is closed: what was refused must be read. */
  public static void refused(Component page, Refusal refusal) {
    refused(page, Words.refusal(page, refusal));
  }

  /** Stays until it is closed. */
  public static void refused(Component page, String text) {
    show(text, NotificationVariant.LUMO_ERROR, 0)
        .setAriaLabel(page.getTranslation("designer.close"));
  }

  private static Button show(String text, NotificationVariant variant, int milliseconds) {
    Notification notification = new Notification();
    notification.addThemeVariants(variant);
    notification.setPosition(Notification.Position.TOP_CENTER);
    notification.setDuration(milliseconds);
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> notification.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.setVisible(milliseconds == 0);
    HorizontalLayout line = new HorizontalLayout(new Span(text), close);
    line.setAlignItems(Alignment.CENTER);
    line.setMaxWidth("40em");
    notification.add(line);
    notification.open();
    return close;
  }

  /** Fills a page that cannot be shown: says why, and offers the way back. */
  public static Component instead(Component page, Refusal refusal) {
    Div box = new Div();
    box.addClassName("studio-instead");
    Span text = new Span(Words.refusal(page, refusal));
    Button back =
        new Button(
            page.getTranslation("designer.back-to-catalog"),
            e -> StudioNavigation.open(StudioNavigation.CATALOG));
    back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    box.add(text, back);
    return box;
  }
}
