package io.sunlit.tenants.calendar;

import java.util.List;

/**
 * One layer of a calendar: national, provincial, of a county. A later layer has the last word on a
 * day, and its office hours, if it has any, replace those of the layers below.
 *
 * @param name such as {@code cn} or {@code 320582}
 * @param years holidays by year; usually only the national layer has them
 * @param days closures, extra openings and half days
 * @param officeHours by season; the first season that covers a day counts
 */
public record CalendarLayer(
    String name, List<CalendarYear> years, List<LocalDays> days, List<OfficeHours> officeHours) {

  public CalendarLayer {
    years = List.copyOf(years);
    days = List.copyOf(days);
    officeHours = List.copyOf(officeHours);
  }
}
