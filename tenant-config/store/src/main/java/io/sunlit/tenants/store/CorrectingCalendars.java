package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.DayReason;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.TenantLibrary;
import io.sunlit.tenants.store.CalendarCorrection.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the calendar of a county day by day: closures, half days, days on which it works, and
 * what it takes back. What the country or the province ordered is not the county's to change. The
 * county's file is what it would be had its files been applied; the deadlines are counted again by
 * {@link RecomputingDeadlines}.
 */
public class CorrectingCalendars {

  private final Counties counties;
  private final ReadingConfiguration reading;
  private final WritingCalendars writing;
  private final TenantLibrary library;
  private final List<OpenDeadlines> kinds;
  private final MovableDeadlines deadlines;
  private final Clock clock;

  public CorrectingCalendars(
      Counties counties,
      ReadingConfiguration reading,
      WritingCalendars writing,
      TenantLibrary library,
      List<OpenDeadlines> kinds,
      MovableDeadlines deadlines,
      Clock clock) {
    this.counties = counties;
    this.reading = reading;
    this.writing = writing;
    this.library = library;
    this.kinds = List.copyOf(kinds);
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** What the county itself says of its days: what a correction starts from. */
  @Transactional(readOnly = true)
  public CalendarLayer own(TenantId tenant) {
    return reading.calendar(tenant);
  }

  /** How many limits that run end on the day or after it: a correction of the day may move them. */
  @Transactional(readOnly = true)
  public long openSince(TenantId tenant, LocalDate day) {
    long open = 0;
    for (OpenDeadlines where : kinds) {
      for (String state : where.open()) {
        open += deadlines.countSince(tenant, where, state, day);
      }
    }
    return open;
  }

  /**
   * Has the county of the officer see days differently.
   *
   * @param seen what {@link #own} said
   * @param days their name is why, as a citizen may read it
   * @param belated why days that have passed are corrected only now; null if none has. It is kept
   *     with the name
   * @throws CalendarRefused if the days cannot be so, or somebody changed the calendar meanwhile
   */
  @Transactional
  public void add(Officer by, CalendarLayer seen, LocalDays days, @Nullable String belated) {
    TenantId tenant = by.tenant();
    if (days.name().isBlank()) {
      throw CalendarRefused.unnamed();
    }
    requireReason(days.from(), belated);
    requireUnchanged(tenant, seen);
    seen.days().stream()
        .filter(other -> !other.to().isBefore(days.from()) && !other.from().isAfter(days.to()))
        .findFirst()
        .ifPresent(
            other -> {
              throw CalendarRefused.overlaps(other);
            });
    requireSense(library.calendar(tenant, seen), days);
    String name =
        hasPassed(days.from()) ? "%s（补录：%s）".formatted(days.name(), belated) : days.name();
    LocalDays named = new LocalDays(name, days.from(), days.to(), days.spans());
    writing.correct(by, seen.with(named), Kind.ADDED, days, belated);
  }

  /**
   * Has the county of the officer see days of one of its entries as its province and the country
   * do.
   *
   * @param seen what {@link #own} said
   * @param belated why days that have passed are corrected only now; null if none has
   * @throws CalendarRefused if the days are not of one entry, or somebody changed the calendar
   *     meanwhile
   */
  @Transactional
  public void takeBack(
      Officer by, CalendarLayer seen, LocalDate from, LocalDate to, @Nullable String belated) {
    LocalDays entry = seen.on(from).orElse(null);
    if (entry == null || to.isBefore(from) || to.isAfter(entry.to())) {
      throw CalendarRefused.notOfOneEntry(from, to);
    }
    requireReason(from, belated);
    requireUnchanged(by.tenant(), seen);
    LocalDays days = new LocalDays(entry.name(), from, to, entry.spans());
    writing.correct(by, seen.without(entry, from, to), Kind.TAKEN_BACK, days, belated);
  }

  /** Lets nobody else change the calendar until the transaction ends. */
  private void requireUnchanged(TenantId tenant, CalendarLayer seen) {
    counties.lock(tenant);
    if (!reading.calendar(tenant).equals(seen)) {
      throw CalendarRefused.changedMeanwhile();
    }
  }

  /** A correction of days that have passed changes dates that people relied on. */
  private void requireReason(LocalDate first, @Nullable String belated) {
    if (hasPassed(first) && (belated == null || belated.isBlank())) {
      throw CalendarRefused.passed(first);
    }
  }

  /** Whether the day is over: its correction needs a reason of its own. */
  public boolean hasPassed(LocalDate day) {
    return day.isBefore(LocalDate.now(clock));
  }

  private static void requireSense(WorkingCalendar now, LocalDays days) {
    boolean closes = days.spans().isEmpty();
    boolean changes = false;
    for (LocalDate day : days.from().datesUntil(days.to().plusDays(1)).toList()) {
      if (!now.reaches(day)) {
        throw CalendarRefused.tooFar(day);
      }
      DayReason reason = now.reason(day).orElse(null);
      if (!closes && reason != null && !now.isWorkingDay(day)) {
        throw CalendarRefused.ordered(day, reason);
      }
      changes |= closes ? now.isWorkingDay(day) : !now.day(day).hours().equals(days.spans());
    }
    if (!changes) {
      throw CalendarRefused.changesNothing(days);
    }
    for (int year = days.from().getYear(); closes && year <= days.to().getYear(); year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      long left =
          first
              .datesUntil(first.plusYears(1))
              .filter(day -> day.isBefore(days.from()) || day.isAfter(days.to()))
              .filter(now::isWorkingDay)
              .count();
      if (left == 0) {
        throw CalendarRefused.noWorkingDay(year);
      }
    }
  }
}
