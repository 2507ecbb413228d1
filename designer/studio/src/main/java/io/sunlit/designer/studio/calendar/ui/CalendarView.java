package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.DeadlineRuns;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;

/** The county's working days of a year, and beside them when a limit ends and why. */
@Route(StudioNavigation.CALENDAR)
@PermitAll
@Menu(title = "designer.menu.calendar", order = 110, icon = "vaadin:calendar")
@StyleSheet(StudioNavigation.STYLES)
class CalendarView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AFTER = 3;

  private final transient WorkingCalendar calendar;
  private final LocalDate today;
  private final Span title = new Span();
  private final Paragraph notice = new Paragraph();
  private final Div months = new Div();
  private final Button earlier;
  private final Button later;
  private final DeadlinePanel deadlines;

  private int year;

  CalendarView(CountyCalendars calendars, DeadlineRuns runs, CurrentOfficer officer, Clock clock) {
    calendar = calendars.of(officer.get().tenant());
    today = LocalDate.now(clock);
    deadlines = new DeadlinePanel(calendar, today);
    earlier = turn(VaadinIcon.ANGLE_LEFT, "designer.calendar.earlier", -1);
    later = turn(VaadinIcon.ANGLE_RIGHT, "designer.calendar.later", 1);
    setSizeFull();
    addClassName("studio-page");
    title.addClassName("studio-year");
    title.getElement().setAttribute("aria-live", "polite");
    notice.addClassName("studio-provisional");
    months.addClassName("studio-months");
    Div head = new Div(earlier, title, later, legend());
    head.addClassName("studio-year-bar");
    Div left = new Div(head, notice, months, new MovedDeadlinesPanel(runs, officer.get()));
    left.addClassName("studio-calendar-year");
    Div both = new Div(left, deadlines);
    both.addClassName("studio-calendar");
    add(
        new H1(getTranslation("designer.calendar.title")),
        new Paragraph(getTranslation("designer.calendar.text")));
    addAndExpand(both);
    show(today.getYear());
  }

  private Button turn(VaadinIcon icon, String text, int by) {
    Button button = new Button(icon.create(), click -> show(year + by));
    button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation(text));
    button.setTooltipText(getTranslation(text));
    return button;
  }

  private void show(int shown) {
    year = shown;
    title.setText(getTranslation("designer.calendar.year", Integer.toString(year)));
    earlier.setEnabled(year > today.getYear() - YEARS_BEFORE);
    later.setEnabled(year < today.getYear() + YEARS_AFTER);
    int working =
        calendar.workingDaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    boolean published = calendar.isPublished(year);
    notice.setText(
        getTranslation(
            published ? "designer.calendar.working-days" : "designer.calendar.not-published",
            Integer.toString(year),
            working));
    notice.setClassName("warning", !published);
    months.removeAll();
    for (int month = 1; month <= 12; month++) {
      months.add(new MonthTable(Year.of(year).atMonth(month), calendar, today, deadlines::startOn));
    }
  }

  private Div legend() {
    Div legend = new Div();
    legend.addClassName("studio-legend");
    for (DayKind kind : DayKind.values()) {
      Span sample = new Span();
      sample.addClassNames("sample", kind.style());
      legend.add(new Span(sample, new Span(getTranslation(kind.text()))));
    }
    return legend;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("designer.calendar.title");
  }
}
