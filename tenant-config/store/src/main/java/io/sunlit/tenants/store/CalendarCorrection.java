package io.sunlit.tenants.store;

import io.sunlit.tenants.TenantId;
import io.sunlit.tenants.calendar.LocalDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Days that a county began to see differently, or sees again as its province and the country do.
 *
 * @param days in what they differ; its name is why, as a citizen may read it
 * @param belated why days that had passed were corrected only then; null if none had
 * @param by user name of the person; null if it came from files
 */
public record CalendarCorrection(
    TenantId tenant,
    String id,
    Kind kind,
    LocalDays days,
    @Nullable String belated,
    @Nullable String by,
    Instant at) {

  /** What became of the days. */
  public enum Kind {
    ADDED,
    TAKEN_BACK
  }
}
