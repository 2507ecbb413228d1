package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
import io.sunlit.designer.studio.ui.Days;
import io.sunlit.designer.studio.ui.FormDialog;
import io.sunlit.designer.studio.ui.Notices;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for what a correction of the calendar needs, says what it will do, and has it done. */
final class DayDialogs implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final transient KeepingCalendar keeping;
  private final transient Officer officer;
  private final SerializableRunnable corrected;

  DayDialogs(KeepingCalendar keeping, Officer officer, SerializableRunnable corrected) {
    this.keeping = keeping;
    this.officer = officer;
    this.corrected = corrected;
  }

  void close(CalendarLayer seen, LocalDate day) {
    TextField reason = reason("designer.calendar.close.reason");
    DatePicker until = Days.picker(words("designer.calendar.until"), day);
    until.setHelperText(words("designer.calendar.until.hint"));
    until.setMin(day);
    Belated belated = new Belated(day);
    ask(
        words("designer.calendar.close.title", day.toString()),
        belated,
        () -> {
          if (!isWithin(until, day, null) || !FormDialog.isFilled(reason)) {
            return false;
          }
          keeping.add(
              officer,
              seen,
              new LocalDays(text(reason), day, until.getValue(), List.of()),
              belated.given());
          return true;
        },
        reason,
        until);
  }

  /**
   * @param usual the hours of the season: the first of them are the morning
   */
  void halfDay(CalendarLayer seen, LocalDate day, List<TimeSpan> usual) {
    RadioButtonGroup<TimeSpan> half = new RadioButtonGroup<>(words("designer.calendar.half"));
    half.setItems(usual);
    half.setValue(usual.getFirst());
    open(
        seen,
        day,
        "designer.calendar.half-day.title",
        reason("designer.calendar.half-day.reason"),
        () -> List.of(half.getValue()),
        half);
  }

  void work(CalendarLayer seen, LocalDate day, List<TimeSpan> usual) {
    open(
        seen,
        day,
        "designer.calendar.open.title",
        reason("designer.calendar.open.reason"),
        () -> usual);
  }

  private void open(
      CalendarLayer seen,
      LocalDate day,
      String title,
      TextField reason,
      SerializableSupplier<List<TimeSpan>> hours,
      Component... more) {
    Belated belated = new Belated(day);
    List<Component> fields = new ArrayList<>(List.of(reason));
    fields.addAll(List.of(more));
    ask(
        words(title, day.toString()),
        belated,
        () -> {
          if (!FormDialog.isFilled(reason)) {
            return false;
          }
          keeping.add(
              officer, seen, new LocalDays(text(reason), day, day, hours.get()), belated.given());
          return true;
        },
        fields.toArray(Component[]::new));
  }

  /** The whole entry, or some of its days: what is left of it stays. */
  void takeBack(CalendarLayer seen, LocalDays entry) {
    DatePicker from = Days.picker(words("designer.calendar.from"), entry.from());
    from.setHelperText(words("designer.calendar.from.hint"));
    DatePicker until = Days.picker(words("designer.calendar.until"), entry.to());
    for (DatePicker end : List.of(from, until)) {
      end.setMin(entry.from());
      end.setMax(entry.to());
      end.setVisible(!entry.from().equals(entry.to()));
    }
    Belated belated = new Belated(entry.from());
    from.addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            belated.since(e.getValue());
          }
        });
    ask(
        words("designer.calendar.take-back.title", entry.name()),
        belated,
        () -> {
          if (!isWithin(from, entry.from(), entry.to())
              || !isWithin(until, from.getValue(), entry.to())) {
            return false;
          }
          keeping.takeBack(officer, seen, from.getValue(), until.getValue(), belated.given());
          return true;
        },
        new Paragraph(
            words(
                "designer.calendar.take-back.text",
                entry.from().toString(),
                entry.to().toString())),
        from,
        until);
  }

  private void ask(String heading, Belated belated, FormDialog.Doing doing, Component... fields) {
    List<Component> all = new ArrayList<>(List.of(fields));
    all.add(belated.reason);
    all.add(belated.effect);
    new FormDialog(
            heading,
            words("designer.calendar.save"),
            () -> belated.isComplete() && run(doing),
            all.toArray(Component[]::new))
        .open();
  }

  private boolean run(FormDialog.Doing doing) {
    try {
      if (!doing.run()) {
        return false;
      }
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      // what the dialog was opened for is not there any more: close it, and show what is
      Notices.refused(UI.getCurrent(), refusal);
    }
    corrected.run();
    return true;
  }

  private TextField reason(String hint) {
    TextField field = FormDialog.text(words("designer.calendar.reason"), "", LONGEST);
    field.setHelperText(words(hint));
    return field;
  }

  /**
   * Whether a day is chosen that is not before the first and not after the last; says so if not.
   *
   * @param last null for none
   */
  private static boolean isWithin(DatePicker field, LocalDate first, @Nullable LocalDate last) {
    LocalDate day = field.getValue();
    boolean within = day != null && !day.isBefore(first) && (last == null || !day.isAfter(last));
    field.setErrorMessage(
        day == null
            ? words("designer.required")
            : last == null
                ? words("designer.calendar.too-early", first.toString())
                : words("designer.calendar.not-within", first.toString(), last.toString()));
    field.setInvalid(!within);
    return within;
  }

  /** Asks why days that have passed are corrected only now, and tells what a correction affects. */
  private final class Belated implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TextField reason =
        FormDialog.text(words("designer.calendar.belated"), "", LONGEST);
    private final Paragraph effect = new Paragraph();

    /**
     * @param first of the days that are corrected
     */
    Belated(LocalDate first) {
      reason.setHelperText(words("designer.calendar.belated.hint"));
      since(first);
    }

    void since(LocalDate first) {
      reason.setVisible(keeping.hasPassed(first));
      effect.setText(words("designer.calendar.effect", keeping.openSince(officer, first)));
    }

    boolean isComplete() {
      return !reason.isVisible() || FormDialog.isFilled(reason);
    }

    /** Null if none of the days has passed. */
    @Nullable String given() {
      return reason.isVisible() ? text(reason) : null;
    }
  }

  private static String text(TextField field) {
    return field.getValue().strip();
  }

  private static String words(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
