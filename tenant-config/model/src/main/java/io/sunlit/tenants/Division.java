package io.sunlit.tenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划) from the dated list: divisions are merged, raised and
 * renumbered, so that their codes are no key of anything but a county's tenant.
 *
 * @param code six digits
 * @param parent code of the division above; null for a province
 * @param from first day of this code, or null if it was always there
 * @param until last day of this code, or null if it still is
 * @param successor code that the division has since; null while it is
 */
public record Division(
    String code,
    String name,
    @Nullable String parent,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String successor) {

  /** Whether the code stood on the day. */
  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
