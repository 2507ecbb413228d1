package io.sunlit.designer.studio.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields for days, in the reader's language, with the week beginning on Monday. */
public final class Days {

  private static final List<String> MONTHS =
      List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月");
  private static final List<String> WEEKDAYS =
      List.of("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六");
  private static final List<String> SHORT_WEEKDAYS = List.of("日", "一", "二", "三", "四", "五", "六");

  private Days() {}

  /**
   * A field for a day.
   *
   * @param value null for an empty field
   */
  public static DatePicker picker(String label, @Nullable LocalDate value) {
    DatePicker picker = new DatePicker(label);
    picker.setLocale(Locale.SIMPLIFIED_CHINESE);
    DatePickerI18n words = new DatePickerI18n().setFirstDayOfWeek(1).setDateFormat("yyyy-MM-dd");
    if (!Words.english(picker)) {
      words
          .setMonthNames(MONTHS)
          .setWeekdays(WEEKDAYS)
          .setWeekdaysShort(SHORT_WEEKDAYS)
          .setToday("今天")
          .setCancel("取消");
    }
    picker.setI18n(words);
    picker.setValue(value);
    picker.setWidthFull();
    return picker;
  }
}
