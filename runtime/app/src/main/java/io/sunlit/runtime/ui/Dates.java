package io.sunlit.runtime.ui;

import io.sunlit.tenants.CurrentOfficer;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CountyCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Days and moments as screens write them: the same in every language, and as wide in every row. */
@Component
public class Dates {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter MINUTE_THIS_YEAR =
      DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Working days before a due date on which it counts as near. */
  private static final int NEAR = 2;

  private final CountyCalendars calendars;
  private final CurrentOfficer officer;
  private final Clock clock;

  Dates(CountyCalendars calendars, CurrentOfficer officer, Clock clock) {
    this.calendars = calendars;
    this.officer = officer;
    this.clock = clock;
  }

  /** How urgent a due date is. */
  public enum Urgency {
    CALM,
    NEAR,
    OVER
  }

  /**
   * A due date as it looks from today.
   *
   * @param workingDays working days left, or over if it is over
   * @param days days of any kind left, or over if it is over
   */
  public record Left(Urgency urgency, int workingDays, long days) {}

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public String minute(Instant at) {
    return MINUTE.format(local(at));
  }

  public String second(Instant at) {
    return SECOND.format(local(at));
  }

  /** For lists: without the year if it is this year. */
  public String shortMinute(Instant at) {
    ZonedDateTime local = local(at);
    return (local.getYear() == today().getYear() ? MINUTE_THIS_YEAR : MINUTE).format(local);
  }

  public String day(Instant at) {
    return local(at).toLocalDate().toString();
  }

  /** Counted by the calendar of the officer's county. */
  public Left left(LocalDate due) {
    WorkingCalendar calendar = calendars.of(officer.get().tenant());
    LocalDate today = today();
    if (due.isBefore(today)) {
      return new Left(
          Urgency.OVER,
          Math.max(1, calendar.workingDaysAfter(due, today)),
          ChronoUnit.DAYS.between(due, today));
    }
    int workingDays = calendar.workingDaysAfter(today, due);
    return new Left(
        workingDays <= NEAR ? Urgency.NEAR : Urgency.CALM,
        workingDays,
        ChronoUnit.DAYS.between(today, due));
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(clock.getZone());
  }
}
