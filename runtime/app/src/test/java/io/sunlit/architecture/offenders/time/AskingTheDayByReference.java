package io.sunlit.architecture.offenders.time;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Breaks the rule that time comes from the Clock, without a call. */
public class AskingTheDayByReference {
  public final Supplier<LocalDate> today = LocalDate::now;
}
