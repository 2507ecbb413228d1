package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.sunlit.tenants.calendar.CalendarDay;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** A month as a table of weeks that begin on Monday; a day can be chosen. */
class MonthTable extends Div {

  private static final long serialVersionUID = 1L;

  MonthTable(
      YearMonth month,
      WorkingCalendar calendar,
      LocalDate today,
      SerializableConsumer<LocalDate> chosen) {
    addClassName("studio-month");
    Locale locale = getLocale();
    Span name = new Span(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale));
    name.addClassName("name");
    add(name);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      Span head = new Span(weekday.getDisplayName(TextStyle.NARROW, locale));
      head.addClassName("weekday");
      add(head);
    }
    for (int gap = 1; gap < month.atDay(1).getDayOfWeek().getValue(); gap++) {
      add(new Span());
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      add(cell(calendar.day(month.atDay(day)), today, chosen));
    }
  }

  private NativeButton cell(
      CalendarDay day, LocalDate today, SerializableConsumer<LocalDate> chosen) {
    DayKind kind = DayKind.of(day);
    LocalDate date = day.date();
    NativeButton cell =
        new NativeButton(Integer.toString(date.getDayOfMonth()), click -> chosen.accept(date));
    cell.addClassNames("day", kind.style());
    cell.setClassName("today", date.equals(today));
    String words =
        date
            + " "
            + getTranslation(kind.text())
            + (day.name() == null ? "" : getTranslation("designer.calendar.named", day.name()));
    cell.setTitle(words);
    cell.setAriaLabel(words);
    cell.getElement().setAttribute("data-date", date.toString());
    boolean first = date.getDayOfYear() == 1 && date.getYear() != today.getYear();
    if (!date.equals(today) && !first) {
      cell.setTabIndex(-1); // one stop for the keyboard; arrows lead from day to day
    }
    return cell;
  }
}
