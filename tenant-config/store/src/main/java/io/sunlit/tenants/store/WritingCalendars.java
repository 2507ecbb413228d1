package io.sunlit.tenants.store;

import io.sunlit.tenants.Officer;
import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.LocalDays;
import io.sunlit.tenants.configuration.CountyFiles;
import io.sunlit.tenants.store.CalendarCorrection.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a county's own calendar as the file that says it, and on record who made it so. To be
 * called in a transaction that has locked the county.
 */
public class WritingCalendars {

  private final CountyDocuments documents;
  private final ReadingConfiguration reading;
  private final CalendarCorrections corrections;
  private final Clock clock;

  public WritingCalendars(
      CountyDocuments documents,
      ReadingConfiguration reading,
      CalendarCorrections corrections,
      Clock clock) {
    this.documents = documents;
    this.reading = reading;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Makes the calendar what files say. */
  void apply(TenantId tenant, CalendarLayer calendar) {
    List<LocalDays> before = reading.calendar(tenant).days();
    write(tenant, calendar);
    for (LocalDays gone : without(before, calendar.days())) {
      record(tenant, Kind.TAKEN_BACK, gone, null, null);
    }
    for (LocalDays added : without(calendar.days(), before)) {
      record(tenant, Kind.ADDED, added, null, null);
    }
  }

  /**
   * Makes the calendar of the officer's county what the officer corrected it to.
   *
   * @param days that were corrected
   * @param belated why days that have passed are corrected only now; null if none has
   */
  void correct(
      Officer by, CalendarLayer calendar, Kind kind, LocalDays days, @Nullable String belated) {
    write(by.tenant(), calendar);
    record(by.tenant(), kind, days, belated, by.username());
  }

  /** A county whose calendar would say nothing has none. */
  private void write(TenantId tenant, CalendarLayer calendar) {
    if (calendar.days().isEmpty() && calendar.officeHours().isEmpty()) {
      documents.remove(tenant, ReadingConfiguration.CALENDAR);
    } else {
      documents.save(tenant, ReadingConfiguration.CALENDAR, CountyFiles.calendar(calendar));
    }
  }

  private void record(
      TenantId tenant, Kind kind, LocalDays days, @Nullable String belated, @Nullable String by) {
    corrections.insert(
        tenant,
        new CalendarCorrection(
            tenant, UUID.randomUUID().toString(), kind, days, belated, by, clock.instant()));
  }

  private static List<LocalDays> without(List<LocalDays> days, List<LocalDays> others) {
    List<LocalDays> left = new ArrayList<>(days);
    left.removeAll(others);
    return left;
  }
}
