package io.sunlit.tenants.calendar;

/**
 * How the platform counts; published, and the same for everybody.
 *
 * @param countsFirstDay whether the day of the event is day one. The law says no (民法典 art. 201).
 * @param movesFromDayOff whether a limit in calendar days that would end on a day off ends on the
 *     first working day after it (民法典 art. 203)
 */
public record CountingConvention(boolean countsFirstDay, boolean movesFromDayOff) {

  /** As the Civil Code counts. */
  public static final CountingConvention CIVIL_CODE = new CountingConvention(false, true);
}
