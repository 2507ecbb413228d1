package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields for days, in the reader's language, with the week beginning on Monday. */
public final class Days {

  private Days() {}

  /**
   * A field for a day.
   *
   * @param value null for an empty field
   */
  public static DatePicker picker(String label, @Nullable LocalDate value) {
    DatePicker picker = new DatePicker(label);
    Locale language = UI.getCurrent().getLocale();
    picker.setI18n(
        new DatePickerI18n()
            .setFirstDayOfWeek(1)
            .setDateFormat("yyyy-MM-dd")
            .setMonthNames(
                Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                    .toList())
            .setWeekdays(weekdays(TextStyle.FULL, language))
            .setWeekdaysShort(weekdays(TextStyle.NARROW, language))
            .setToday(picker.getTranslation("designer.today"))
            .setCancel(picker.getTranslation("designer.cancel")));
    picker.setValue(value);
    picker.setWidthFull();
    return picker;
  }

  /** The field wants Sunday first, wherever the week begins. */
  private static List<String> weekdays(TextStyle style, Locale language) {
    return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
        .limit(DayOfWeek.values().length)
        .map(day -> day.getDisplayName(style, language))
        .toList();
  }
}
