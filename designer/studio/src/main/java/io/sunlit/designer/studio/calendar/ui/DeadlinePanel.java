package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.Words;
import io.sunlit.templates.LimitUnit;
import io.sunlit.templates.TimeLimit;
import io.sunlit.tenants.calendar.DeadlineQuestion;
import io.sunlit.tenants.calendar.ExplainedDeadline;
import io.sunlit.tenants.calendar.ExplainedDeadline.ExplainedDay;
import io.sunlit.tenants.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** Counts a limit from a day, and says of every day whether it counts and why. */
class DeadlinePanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 400;
  private static final int USUAL = 20;

  private transient WorkingCalendar calendar;
  private final DatePicker start;
  private final IntegerField amount = new IntegerField();
  private final ComboBox<LimitUnit> unit = new ComboBox<>();
  private final Paragraph answer = new Paragraph();
  private final Grid<ExplainedDay> days = new Grid<>();

  /**
   * @param chosen is told from which day is counted
   */
  DeadlinePanel(WorkingCalendar calendar, LocalDate today, SerializableConsumer<LocalDate> chosen) {
    this.calendar = calendar;
    addClassName("studio-deadline");
    start = Days.picker(getTranslation("designer.calendar.start"), today);
    start.setMin(today.minusYears(3));
    start.setMax(today.plusYears(3));
    amount.setLabel(getTranslation("designer.calendar.limit"));
    amount.setMin(1);
    amount.setMax(LONGEST);
    amount.setStepButtonsVisible(true);
    amount.setValue(USUAL);
    amount.setValueChangeMode(ValueChangeMode.LAZY);
    unit.setItems(LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS);
    unit.setItemLabelGenerator(each -> getTranslation("designer.calendar.unit." + each.suffix()));
    unit.setLabel(getTranslation("designer.calendar.unit"));
    unit.setValue(LimitUnit.WORKING_DAYS);
    start.addValueChangeListener(
        change -> {
          count();
          if (change.getValue() != null) {
            chosen.accept(change.getValue());
          }
        });
    amount.addValueChangeListener(change -> count());
    unit.addValueChangeListener(change -> count());
    Div question = new Div(start, amount, unit);
    question.addClassName("question");
    answer.addClassName("answer");
    answer.getElement().setAttribute("aria-live", "polite");
    columns();
    add(new H2(getTranslation("designer.calendar.deadline")), question, answer, days);
    count();
  }

  private void columns() {
    days.addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    days.setSelectionMode(Grid.SelectionMode.NONE);
    days.addColumn(
            day ->
                "%s %s"
                    .formatted(
                        day.date(),
                        day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale())))
        .setHeader(getTranslation("designer.calendar.date"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    days.addColumn(day -> Words.english(this) ? day.whyEn() : day.whyZh())
        .setHeader(getTranslation("designer.calendar.why"))
        .setPartNameGenerator(day -> day.counts() ? "counts" : "rests");
  }

  /** Counts by another calendar. */
  void use(WorkingCalendar corrected) {
    calendar = corrected;
    count();
  }

  /** Counts from another day. */
  void startOn(LocalDate day) {
    start.setValue(day);
  }

  private void count() {
    LocalDate from = start.getValue();
    Integer length = amount.getValue();
    if (from == null || length == null || length < 1 || length > LONGEST || unit.isEmpty()) {
      answer.setText(getTranslation("designer.calendar.ask", LONGEST));
      days.setItems();
      return;
    }
    ExplainedDeadline found =
        calendar.explain(DeadlineQuestion.of(from, new TimeLimit(length, unit.getValue())));
    answer.removeAll();
    Span date = new Span(found.deadline().date().toString());
    date.addClassName("date");
    answer.add(date, new Span(getTranslation("designer.calendar.ends")));
    if (found.deadline().provisional()) {
      answer.add(new Span(getTranslation("designer.calendar.provisional")));
    }
    days.setItems(found.days());
  }
}
