package io.sunlit.runtime.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A field for a day, in the reader's language, with the week beginning on Monday. */
public final class DayField extends DatePicker {

  private static final long serialVersionUID = 1L;

  public DayField(String label) {
    super(label);
    Locale language = getLocale();
    setI18n(
        new DatePickerI18n()
            .setFirstDayOfWeek(1)
            .setDateFormat("yyyy-MM-dd")
            .setMonthNames(
                Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                    .toList())
            .setWeekdays(weekdays(TextStyle.FULL, language))
            .setWeekdaysShort(weekdays(TextStyle.NARROW, language))
            .setToday(getTranslation("day.today"))
            .setCancel(getTranslation("dialog.cancel")));
  }

  /** The field wants Sunday first, wherever the week begins. */
  private static List<String> weekdays(TextStyle style, Locale language) {
    return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
        .limit(DayOfWeek.values().length)
        .map(day -> day.getDisplayName(style, language))
        .toList();
  }
}
