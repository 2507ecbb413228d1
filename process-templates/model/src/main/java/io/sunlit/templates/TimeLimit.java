package io.sunlit.templates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time that a law or a promise allows, such as 20 working days. A length, not a date: a
 * date is a {@code Deadline}.
 */
public record TimeLimit(int amount, LimitUnit unit) {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})(wd|d|wh|h)");

  public TimeLimit {
    if (amount <= 0) {
      throw new IllegalArgumentException("Expected a positive time limit, but it is " + amount);
    }
  }

  public static TimeLimit workingDays(int amount) {
    return new TimeLimit(amount, LimitUnit.WORKING_DAYS);
  }

  /**
   * Reads a limit as it is written in files: {@code 20wd}, {@code 30d}, {@code 7wh}, {@code 24h}.
   *
   * @throws IllegalArgumentException if the text is not a positive limit
   */
  public static TimeLimit parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      for (LimitUnit unit : LimitUnit.values()) {
        if (unit.suffix().equals(matcher.group(2))) {
          return new TimeLimit(Integer.parseInt(matcher.group(1)), unit);
        }
      }
    }
    throw new IllegalArgumentException(
        "Expected a time limit such as 20wd, 30d, 7wh or 24h, but it is '" + text + "'");
  }

  /** The limit as officials write it: 20个工作日, 30日, 7个工作小时, 24小时. */
  public String zh() {
    return amount
        + switch (unit) {
          case WORKING_DAYS -> "个工作日";
          case CALENDAR_DAYS -> "日";
          case WORKING_HOURS -> "个工作小时";
          case HOURS -> "小时";
        };
  }

  /** The limit as it is written in files, for example {@code 20wd}. */
  @Override
  public String toString() {
    return amount + unit.suffix();
  }
}
