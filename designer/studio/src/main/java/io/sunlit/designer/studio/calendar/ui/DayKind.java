package io.sunlit.designer.studio.calendar.ui;

import io.sunlit.tenants.calendar.CalendarDay;
import java.time.DayOfWeek;
import java.util.Locale;

/** What a day is at a glance. */
enum DayKind {
  WORKING,
  WEEKEND,
  /** A public holiday, or a closure of the county. */
  HOLIDAY,
  /** A weekend day on which offices work (调休上班), or a working day with hours of its own. */
  SPECIAL;

  static DayKind of(CalendarDay day) {
    if (day.working()) {
      return day.name() == null ? WORKING : SPECIAL;
    }
    DayOfWeek weekday = day.date().getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return weekend && day.name() == null ? WEEKEND : HOLIDAY;
  }

  /** Its class in the style sheet. */
  String style() {
    return "day-" + name().toLowerCase(Locale.ROOT);
  }

  /** Key of its name. */
  String text() {
    return "designer.calendar.day." + name();
  }
}
