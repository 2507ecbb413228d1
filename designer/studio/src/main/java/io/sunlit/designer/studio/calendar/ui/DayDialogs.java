package io.sunlit.designer.studio.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.sunlit.designer.studio.calendar.KeepingCalendar;
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
    DatePicker until = new DatePicker(words("designer.calendar.until"), day);
    until.setHelperText(words("designer.calendar.until.hint"));
    until.setRequiredIndicatorVisible(true);
    until.setWidthFull();
    TextField belated = belated(day);
    ask(
        words("designer.calendar.close.title", day.toString()),
        day,
        belated,
        () -> {
          LocalDate last = until.getValue();
          until.setErrorMessage(words("designer.required"));
          until.setInvalid(last == null);
          if (last == null || !FormDialog.isFilled(reason)) {
            return false;
          }
          keeping.add(officer, seen, text(reason), day, last, List.of(), given(belated));
          return true;
        },
        reason,
        until);
  }

  /**
   * @param usual the hours of the season: the first of them are the morning
   */
  void halfDay(CalendarLayer seen, LocalDate day, List<TimeSpan> usual) {
    TextField reason = reason("designer.calendar.half-day.reason");
    RadioButtonGroup<TimeSpan> half = new RadioButtonGroup<>(words("designer.calendar.half"));
    half.setItems(usual);
    half.setValue(usual.getFirst());
    TextField belated = belated(day);
    ask(
        words("designer.calendar.half-day.title", day.toString()),
        day,
        belated,
        () -> {
          if (!FormDialog.isFilled(reason)) {
            return false;
          }
          keeping.add(
              officer, seen, text(reason), day, day, List.of(half.getValue()), given(belated));
          return true;
        },
        reason,
        half);
  }

  void work(CalendarLayer seen, LocalDate day, List<TimeSpan> usual) {
    TextField reason = reason("designer.calendar.open.reason");
    TextField belated = belated(day);
    ask(
        words("designer.calendar.open.title", day.toString()),
        day,
        belated,
        () -> {
          if (!FormDialog.isFilled(reason)) {
            return false;
          }
          keeping.add(officer, seen, text(reason), day, day, usual, given(belated));
          return true;
        },
        reason);
  }

  void takeBack(CalendarLayer seen, LocalDays entry) {
    TextField belated = belated(entry.from());
    ask(
        words("designer.calendar.take-back.title", entry.name()),
        entry.from(),
        belated,
        () -> {
          keeping.takeBack(officer, seen, entry, given(belated));
          return true;
        },
        new Paragraph(
            words(
                "designer.calendar.take-back.text",
                entry.from().toString(),
                entry.to().toString())));
  }

  private void ask(
      String heading,
      LocalDate day,
      @Nullable TextField belated,
      FormDialog.Doing doing,
      Component... fields) {
    List<Component> all = new ArrayList<>(List.of(fields));
    if (belated != null) {
      all.add(belated);
    }
    all.add(new Paragraph(words("designer.calendar.effect", keeping.openSince(officer, day))));
    new FormDialog(
            heading,
            words("designer.calendar.save"),
            () -> {
              if (belated != null && !FormDialog.isFilled(belated)) {
                return false;
              }
              return run(doing);
            },
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

  /** Asks why a day that has passed is corrected only now; null for one that has not. */
  private @Nullable TextField belated(LocalDate first) {
    if (!keeping.hasPassed(first)) {
      return null;
    }
    TextField field = FormDialog.text(words("designer.calendar.belated"), "", LONGEST);
    field.setHelperText(words("designer.calendar.belated.hint"));
    return field;
  }

  private static @Nullable String given(@Nullable TextField field) {
    return field == null ? null : text(field);
  }

  private static String text(TextField field) {
    return field.getValue().strip();
  }

  private static String words(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
