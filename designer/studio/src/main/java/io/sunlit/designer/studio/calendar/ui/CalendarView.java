package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.designer.studio.ui.StudioNavigation;
import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.DeadlineRuns;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;

/** The county's working days of a year, and beside them when a limit ends and why. */
@Route(StudioNavigation.CALENDAR)
@PermitAll
@Menu(title = "designer.menu.calendar", order = 110, icon = "vaadin:calendar")
class CalendarView extends VerticalLayout implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AFTER = 3;

  /** Moves with the arrows from day to day. */
  private static final String ARROWS =
      """
      this.addEventListener('keydown', event => {
        const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
        const from = event.target.dataset && event.target.dataset.date;
        if (!by || !from) return;
        const to = new Date(from + 'T12:00:00Z');
        to.setUTCDate(to.getUTCDate() + by);
        const day = this.querySelector(`[data-date="${to.toISOString().slice(0, 10)}"]`);
        if (day) {
          day.focus();
          event.preventDefault();
        }
      })
      """;

  private final transient KeepingCalendar keeping;
  private final transient DeadlineRuns runs;
  private final transient Officer officer;
  private final LocalDate today;
  private transient WorkingCalendar calendar;
  private final Span title = new Span();
  private final Paragraph notice = new Paragraph();
  private final Div months = new Div();
  private final Button earlier;
  private final Button later;
  private final Div moves = new Div();
  private final CorrectionsPanel corrections;
  private final DayPanel dayPanel;
  private final RecountBar recount;
  private final DeadlinePanel deadlines;

  private LocalDate day;
  private int year;

  CalendarView(KeepingCalendar keeping, DeadlineRuns runs, CurrentOfficer current, Clock clock) {
    this.keeping = keeping;
    this.runs = runs;
    officer = current.get();
    calendar = keeping.calendar(officer);
    today = LocalDate.now(clock);
    day = today;
    deadlines = new DeadlinePanel(calendar, today, this::choose);
    dayPanel = new DayPanel(keeping, officer, this::corrected);
    dayPanel.setVisible(StudioRights.mayAdminister(officer));
    recount = new RecountBar(keeping, officer, this::showMoves);
    earlier = turn(VaadinIcon.ANGLE_LEFT, "designer.calendar.earlier", -1);
    later = turn(VaadinIcon.ANGLE_RIGHT, "designer.calendar.later", 1);
    corrections = new CorrectionsPanel(keeping, officer);
    setSizeFull();
    addClassName("studio-page");
    title.addClassName("studio-year");
    title.getElement().setAttribute("aria-live", "polite");
    notice.addClassName("studio-provisional");
    months.addClassName("studio-months");
    Div head = new Div(earlier, title, later, legend());
    head.addClassName("studio-year-bar");
    Div left = new Div(head, notice, months, moves, corrections);
    left.addClassName("studio-calendar-year");
    Div right = new Div(dayPanel, recount, deadlines);
    right.addClassName("studio-calendar-side");
    Div both = new Div(left, right);
    both.addClassName("studio-calendar");
    add(
        new H1(getTranslation("designer.calendar.title")),
        new Paragraph(
            getTranslation(
                dayPanel.isVisible()
                    ? "designer.calendar.text.administrator"
                    : "designer.calendar.text")));
    addAndExpand(both);
    months.getElement().executeJs(ARROWS);
    show(today.getYear());
    showMoves();
    choose(today);
  }

  /** A day was chosen, among the months or as the start of a limit. */
  private void choose(LocalDate chosen) {
    day = chosen;
    if (dayPanel.isVisible()) {
      dayPanel.show(day, calendar);
    }
  }

  private void corrected() {
    calendar = keeping.calendar(officer);
    deadlines.use(calendar);
    show(year);
    choose(day);
    corrections.refresh();
    recount.start();
  }

  private void showMoves() {
    moves.removeAll();
    moves.add(new MovedDeadlinesPanel(runs, officer));
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
