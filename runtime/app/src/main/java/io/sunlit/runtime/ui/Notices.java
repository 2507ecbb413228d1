package io.sunlit.runtime.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages over the page, one at a time: the newest is what counts. */
public final class Notices {

  private static final int SHORT = 4000;
  private static final int LONG = 12_000;

  private Notices() {}

  /** Something worked. */
  public static void done(String text) {
    Notification notice = new Notification(text, SHORT, Notification.Position.BOTTOM_START);
    notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    show(notice);
  }

  /** Something did not work; stays long enough to be read, or until it is closed. */
  public static void problem(String text) {
    Notification notice = new Notification();
    notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
    notice.setPosition(Notification.Position.TOP_CENTER);
    notice.setDuration(LONG);
    notice.setAssertive(true);
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.setAriaLabel(close.getTranslation("notice.close"));
    HorizontalLayout row = new HorizontalLayout(new Span(text), close);
    row.setAlignItems(Alignment.CENTER);
    notice.add(row);
    show(notice);
  }

  /** Takes away what is shown, because it is no longer true. */
  public static void clear() {
    Notification shown = ComponentUtil.getData(UI.getCurrent(), Notification.class);
    if (shown != null) {
      shown.close();
    }
  }

  private static void show(Notification notice) {
    clear();
    ComponentUtil.setData(UI.getCurrent(), Notification.class, notice);
    notice.open();
  }
}
