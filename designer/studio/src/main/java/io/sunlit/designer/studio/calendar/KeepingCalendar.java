package io.sunlit.designer.studio.calendar;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.TimeSpan;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CorrectingCalendars;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.DeadlineRun;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.RecomputingDeadlines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the calendar of an officer's county, and corrects it for its administrators: the open
 * deadlines are counted again at once, in the background.
 */
@Component
public class KeepingCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(KeepingCalendar.class);

  private final CountyCalendars calendars;
  private final CorrectingCalendars correcting;
  private final RecomputingDeadlines recomputing;
  private final DeadlineRuns runs;

  KeepingCalendar(
      CountyCalendars calendars,
      CorrectingCalendars correcting,
      RecomputingDeadlines recomputing,
      DeadlineRuns runs) {
    this.calendars = calendars;
    this.correcting = correcting;
    this.recomputing = recomputing;
    this.runs = runs;
  }

  /** The calendar by which the county's days are counted now. */
  public WorkingCalendar calendar(Officer reader) {
    return calendars.now(reader.tenant());
  }

  /** What the county itself says of its days. */
  public CalendarLayer own(Officer reader) {
    return correcting.own(reader.tenant());
  }

  /** How many limits that run end on the day or after it. */
  public long openSince(Officer reader, LocalDate day) {
    return correcting.openSince(reader.tenant(), day);
  }

  /** Whether a correction of the day needs a reason of its own. */
  public boolean hasPassed(LocalDate day) {
    return correcting.hasPassed(day);
  }

  /**
   * Has the county see days differently.
   *
   * @param seen what {@link #own} said when the administrator looked
   * @param hours when offices are open on these days; empty if they are closed
   * @param belated why days that have passed are corrected only now; null if none has
   * @throws io.sunlit.tenants.store.CalendarRefused if the days cannot be so
   */
  public void add(
      Officer by,
      CalendarLayer seen,
      String name,
      LocalDate from,
      LocalDate to,
      List<TimeSpan> hours,
      @Nullable String belated) {
    StudioRights.requireAdministrator(by);
    noteDaysBefore(by.tenant());
    correcting.add(by.tenant(), seen, name, from, to, hours, belated);
    corrected(by, "adds", name, from, to, belated);
  }

  /**
   * Has the county see the days of one of its entries as its province and the country do.
   *
   * @param seen what {@link #own} said when the administrator looked
   * @param belated why days that have passed are corrected only now; null if none has
   * @throws io.sunlit.tenants.store.CalendarRefused if somebody changed the calendar meanwhile
   */
  public void takeBack(Officer by, CalendarLayer seen, LocalDays entry, @Nullable String belated) {
    StudioRights.requireAdministrator(by);
    noteDaysBefore(by.tenant());
    correcting.takeBack(by.tenant(), seen, entry, belated);
    corrected(by, "takes back", entry.name(), entry.from(), entry.to(), belated);
  }

  /** The recomputation by the calendar of now; empty until it has looked at all deadlines. */
  public Optional<DeadlineRun> counted(Officer reader) {
    return runs.latest(reader.tenant())
        .filter(run -> run.countedAt() != null)
        .filter(run -> run.calendar().equals(calendars.of(reader.tenant()).fingerprint()));
  }

  /** A county that was never counted has nothing to tell later which days a correction changed. */
  private void noteDaysBefore(TenantId tenant) {
    if (runs.latest(tenant).isEmpty()) {
      recomputing.run(tenant);
    }
  }

  private void corrected(
      Officer by,
      String what,
      String name,
      LocalDate from,
      LocalDate to,
      @Nullable String belated) {
    TenantId tenant = by.tenant();
    LOG.info(
        "County {}: {} {} {} of {} to {} in the calendar{}",
        tenant,
        by.username(),
        what,
        name,
        from,
        to,
        belated == null ? "" : ", belated: " + belated);
    Thread.ofVirtual().name("deadlines-" + tenant).start(() -> count(tenant));
  }

  private void count(TenantId tenant) {
    try {
      recomputing.run(tenant);
    } catch (RuntimeException e) {
      LOG.warn(
          "Deadlines of county {} were not all counted again; the watch goes on with it within a"
              + " minute",
          tenant,
          e);
    }
  }
}
