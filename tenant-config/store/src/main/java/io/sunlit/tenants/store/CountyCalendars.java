package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarLayer;
import io.sunlit.tenants.calendar.WorkingCalendar;
import io.sunlit.tenants.configuration.CalendarFile;
import io.sunlit.tenants.configuration.TenantLibrary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working calendar of each county: the national days, with those of its province and its own
 * over them. A correction is seen after five seconds at the latest.
 */
public class CountyCalendars {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Kept(String own, WorkingCalendar calendar, Instant until) {}

  private final CountyDocuments documents;
  private final TenantLibrary library;
  private final Clock clock;
  private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();

  public CountyCalendars(CountyDocuments documents, TenantLibrary library, Clock clock) {
    this.documents = documents;
    this.library = library;
    this.clock = clock;
  }

  /** The calendar by which the county's days are counted now. */
  public WorkingCalendar of(TenantId tenant) {
    Instant now = clock.instant();
    Kept known = kept.get(tenant);
    if (known != null && now.isBefore(known.until)) {
      return known.calendar;
    }
    String own = documents.find(tenant, ReadingConfiguration.CALENDAR).orElse("");
    WorkingCalendar calendar =
        known != null && known.own.equals(own) ? known.calendar : read(tenant, own);
    kept.put(tenant, new Kept(own, calendar, now.plus(KEPT)));
    return calendar;
  }

  /** The same, looked up anew: for whoever has just corrected it. */
  public WorkingCalendar now(TenantId tenant) {
    kept.computeIfPresent(tenant, (t, known) -> new Kept(known.own, known.calendar, Instant.MIN));
    return of(tenant);
  }

  private WorkingCalendar read(TenantId tenant, String own) {
    return library.calendar(
        tenant,
        own.isEmpty()
            ? new CalendarLayer(tenant.value(), List.of(), List.of(), List.of())
            : CalendarFile.readLocal(tenant.value(), own));
  }
}
