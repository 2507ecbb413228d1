package io.sunlit.tenants.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** What this layer says of the day beside its holidays; of two entries the later one. */
  public Optional<LocalDays> on(LocalDate day) {
    return days.stream()
        .filter(entry -> !day.isBefore(entry.from()) && !day.isAfter(entry.to()))
        .reduce((first, later) -> later);
  }

  /** The same layer with one more entry. */
  public CalendarLayer with(LocalDays added) {
    return new CalendarLayer(
        name, years, Stream.concat(days.stream(), Stream.of(added)).toList(), officeHours);
  }

  /** The same layer without the days from the first to the last of one of its entries. */
  public CalendarLayer without(LocalDays entry, LocalDate from, LocalDate to) {
    return new CalendarLayer(
        name,
        years,
        days.stream()
            .flatMap(each -> each.equals(entry) ? each.without(from, to) : Stream.of(each))
            .toList(),
        officeHours);
  }

  Optional<DayReason> reason(LocalDate day) {
    return on(day)
        .map(entry -> new DayReason(name, entry.name(), entry.from(), entry.to(), null))
        .or(
            () ->
                years.stream()
                    .flatMap(year -> year.holiday(day).stream().map(h -> reason(year, h)))
                    .findFirst());
  }

  private DayReason reason(CalendarYear year, CalendarYear.Holiday holiday) {
    return new DayReason(name, holiday.name(), holiday.from(), holiday.to(), year.title());
  }
}
