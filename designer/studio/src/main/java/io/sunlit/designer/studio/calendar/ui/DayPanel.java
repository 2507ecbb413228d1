package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
import io.sunlit.designer.studio.ui.Badge;
import io.sunlit.designer.studio.ui.Badge.Tone;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.calendar.CalendarDay;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.DayReason;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** A day of the calendar: what it is, why, and what an administrator may make of it. */
class DayPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final String NATIONAL = "cn";

  private final transient KeepingCalendar keeping;
  private final transient Officer officer;
  private final DayDialogs dialogs;

  /**
   * @param corrected what to do after the calendar was corrected, or was found to be another
   */
  DayPanel(KeepingCalendar keeping, Officer officer, SerializableRunnable corrected) {
    this.keeping = keeping;
    this.officer = officer;
    this.dialogs = new DayDialogs(keeping, officer, corrected);
    addClassName("studio-day");
    getElement().setAttribute("aria-live", "polite");
  }

  /** Shows a day of the calendar. */
  void show(LocalDate date, WorkingCalendar calendar) {
    removeAll();
    CalendarLayer own = keeping.own(officer);
    CalendarDay day = calendar.day(date);
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
    Badge kind =
        new Badge(
            getTranslation(DayKind.of(day).text()), day.working() ? Tone.SUCCESS : Tone.WARNING);
    Div head = new Div(new H2(date + " " + weekday), kind);
    head.addClassName("head");
    add(head, new Paragraph(why(calendar, day)));
    Div buttons = new Div();
    buttons.addClassName("studio-buttons");
    LocalDays entry = own.on(date).orElse(null);
    if (entry != null) {
      buttons.add(button("designer.calendar.take-back", () -> dialogs.takeBack(own, entry)));
    } else if (day.working()) {
      List<TimeSpan> hours = calendar.usualHours(date);
      buttons.add(button("designer.calendar.close", () -> dialogs.close(own, date)));
      buttons.add(button("designer.calendar.half-day", () -> dialogs.halfDay(own, date, hours)));
    } else if (calendar.reason(date).isEmpty()) {
      List<TimeSpan> hours = calendar.usualHours(date);
      buttons.add(button("designer.calendar.open", () -> dialogs.work(own, date, hours)));
    } else {
      add(new Paragraph(getTranslation("designer.calendar.ordered-above")));
    }
    add(buttons);
  }

  private String why(WorkingCalendar calendar, CalendarDay day) {
    String hours =
        day.hours().isEmpty()
            ? ""
            : getTranslation(
                "designer.calendar.hours",
                day.hours().stream().map(TimeSpan::toString).collect(Collectors.joining("、")));
    DayReason reason = calendar.reason(day.date()).orElse(null);
    if (reason == null) {
      String usual =
          getTranslation(
              day.published() ? "designer.calendar.usual" : "designer.calendar.usual-unpublished");
      return usual + hours;
    }
    String days =
        reason.from().equals(reason.to())
            ? reason.name()
            : getTranslation(
                "designer.calendar.entry",
                reason.name(),
                reason.from().toString(),
                reason.to().toString());
    String source = reason.source();
    return getTranslation(layer(reason), days)
        + (source == null ? "" : getTranslation("designer.calendar.source", source))
        + hours;
  }

  private String layer(DayReason reason) {
    if (reason.layer().equals(NATIONAL)) {
      return "designer.calendar.by-country";
    }
    return reason.layer().equals(officer.tenant().value())
        ? "designer.calendar.by-county"
        : "designer.calendar.by-province";
  }

  private Button button(String text, SerializableRunnable doing) {
    Button button = new Button(getTranslation(text), e -> doing.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }
}
