package io.sunlit.designer.studio.calendar;

import io.sunlit.designer.studio.rights.StudioRights;
import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.store.CalendarCorrection;
import io.sunlit.tenants.store.CalendarCorrections;
import io.sunlit.tenants.store.CorrectingCalendars;
import io.sunlit.tenants.store.CountyCalendars;
import io.sunlit.tenants.store.DeadlineRun;
import io.sunlit.tenants.store.DeadlineRuns;
import io.sunlit.tenants.store.Officers;
import io.sunlit.tenants.store.Page;
import io.sunlit.tenants.store.RecomputingDeadlines;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final CalendarCorrections corrections;
  private final Officers officers;

  KeepingCalendar(
      CountyCalendars calendars,
      CorrectingCalendars correcting,
      RecomputingDeadlines recomputing,
      DeadlineRuns runs,
      CalendarCorrections corrections,
      Officers officers) {
    this.calendars = calendars;
    this.correcting = correcting;
    this.recomputing = recomputing;
    this.runs = runs;
    this.corrections = corrections;
    this.officers = officers;
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
   * @param belated why days that have passed are corrected only now; null if none has
   * @throws io.sunlit.tenants.store.CalendarRefused if the days cannot be so
   */
  public void add(Officer by, CalendarLayer seen, LocalDays days, @Nullable String belated) {
    StudioRights.requireAdministrator(by);
    noteDaysBefore(by.tenant());
    correcting.add(by, seen, days, belated);
    countInBackground(by.tenant());
  }

  /**
   * Has the county see days of one of its entries as its province and the country do.
   *
   * @param seen what {@link #own} said when the administrator looked
   * @param belated why days that have passed are corrected only now; null if none has
   * @throws io.sunlit.tenants.store.CalendarRefused if the days are not of one entry, or somebody
   *     changed the calendar meanwhile
   */
  public void takeBack(
      Officer by, CalendarLayer seen, LocalDate from, LocalDate to, @Nullable String belated) {
    StudioRights.requireAdministrator(by);
    noteDaysBefore(by.tenant());
    correcting.takeBack(by, seen, from, to, belated);
    countInBackground(by.tenant());
  }

  /** What was corrected, the latest first. */
  public Page<CalendarCorrection> corrections(Officer reader, int page, int size) {
    return corrections.page(reader.tenant(), page, size);
  }

  /** The names of people of the county by user name; of none who is gone. */
  public Map<String, String> names(Officer reader, Set<String> usernames) {
    return officers.names(reader.tenant(), usernames);
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

  private void countInBackground(TenantId tenant) {
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
