package io.sunlit.tenants.store;

import io.sunlit.tenants.Refusal;
import io.sunlit.tenants.calendar.DayReason;
import io.sunlit.tenants.calendar.LocalDays;
import java.time.LocalDate;

/** A county's calendar cannot be corrected as it was asked: the reason says what to do instead. */
public final class CalendarRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private CalendarRefused(Kind kind, String code, String message, Object... arguments) {
    super(kind, code, message, arguments);
  }

  static CalendarRefused notOfOneEntry(LocalDate from, LocalDate to) {
    return invalid(
        "calendar-days-not-of-entry",
        "%s to %s is not within one entry of the county".formatted(from, to),
        from,
        to);
  }

  static CalendarRefused unnamed() {
    return invalid("calendar-unnamed", "A correction of the calendar needs a reason");
  }

  static CalendarRefused passed(LocalDate day) {
    return invalid(
        "calendar-day-passed", day + " has passed: the correction needs its own reason", day);
  }

  static CalendarRefused tooFar(LocalDate day) {
    return invalid("calendar-too-far", day + " is too far from the published years", day);
  }

  static CalendarRefused overlaps(LocalDays other) {
    return invalid(
        "calendar-overlaps",
        "%s is there from %s to %s".formatted(other.name(), other.from(), other.to()),
        other.name(),
        other.from(),
        other.to());
  }

  static CalendarRefused ordered(LocalDate day, DayReason reason) {
    return invalid(
        "calendar-ordered-above",
        "%s is a day off by order of the country or the province: %s".formatted(day, reason.name()),
        day,
        reason.name());
  }

  static CalendarRefused changesNothing(LocalDays days) {
    return invalid(
        "calendar-changes-nothing",
        "The days from %s to %s are so already".formatted(days.from(), days.to()),
        days.from(),
        days.to());
  }

  static CalendarRefused noWorkingDay(int year) {
    return invalid(
        "calendar-no-working-day",
        year + " would have no working day left",
        Integer.toString(year));
  }

  static CalendarRefused changedMeanwhile() {
    return new CalendarRefused(
        Kind.CONFLICT, "calendar-changed-meanwhile", "Somebody changed the calendar meanwhile");
  }

  private static CalendarRefused invalid(String code, String message, Object... arguments) {
    return new CalendarRefused(Kind.INVALID, code, message, arguments);
  }
}
