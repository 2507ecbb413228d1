package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.CalendarDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recomputation of a county's open deadlines after its calendar changed.
 *
 * @param calendar fingerprint of the calendar by which they are counted
 * @param before the days of the calendar by which they were counted last; null if nobody knows
 * @param days the days of the calendar by which they are counted
 * @param moved how many deadlines got another date
 * @param confirmed how many kept their date, but may no longer move, or may move now
 * @param countedAt when every open deadline had been looked at once; null before
 */
public record DeadlineRun(
    TenantId tenant,
    String id,
    String calendar,
    @Nullable CalendarDays before,
    CalendarDays days,
    State state,
    int moved,
    int confirmed,
    Instant startedAt,
    @Nullable Instant countedAt) {

  /** How far it has come. */
  public enum State {
    /** Not all were looked at: it was interrupted, or is at work. */
    COUNTING,
    /** All were looked at once; those that somebody was at work on are looked at once more. */
    COUNTED,
    DONE
  }
}
