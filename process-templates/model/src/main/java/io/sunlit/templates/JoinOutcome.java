package io.sunlit.templates;

/** What a joint approval came to. Always explicit, never implied by a count. */
public enum JoinOutcome {
  PENDING("pending", "pending"),
  PASSED("passed", "passed"),
  /** 容缺通过: passed, but at least one participant still waits for materials. */
  PASSED_WITH_GAPS("passed-with-gaps", "passed"),
  /** 视为同意: passed, but at least one participant only by its silence or absence. */
  DEEMED_CONSENT("deemed-consent", "passed"),
  REFUSED("refused", "refused"),
  /** 不予受理: every participant that stands against it did not even accept its part. */
  NOT_ACCEPTED("not-accepted", "refused");

  private final String code;
  private final String way;

  JoinOutcome(String code, String way) {
    this.code = code;
    this.way = way;
  }

  /** The code as it stands in REST and on screens. */
  public String code() {
    return code;
  }

  /**
   * Which way the flow goes on, as the value of the engine variable of the activity: {@code passed}
   * or {@code refused}. A gateway need not know the finer outcomes.
   */
  public String way() {
    return way;
  }
}
