package io.sunlit.templates;

/** The unit of a {@link TimeLimit}: ND, WD, NH and WH of the fielded systems. */
public enum LimitUnit {
  WORKING_DAYS("wd"),
  CALENDAR_DAYS("d"),
  WORKING_HOURS("wh"),
  HOURS("h");

  private final String suffix;

  LimitUnit(String suffix) {
    this.suffix = suffix;
  }

  /**
   * The suffix with which this unit is written in files: {@code wd}, {@code d}, {@code wh}, {@code
   * h}.
   */
  public String suffix() {
    return suffix;
  }
}
