package io.sunlit.templates;

/** What a joint approval came to. Always explicit, never implied by a count. */
public enum JoinOutcome {
  PENDING("pending"),
  PASSED("passed"),
  REFUSED("refused");

  private final String code;

  JoinOutcome(String code) {
    this.code = code;
  }

  /** The code as it stands in REST and as the value of the engine variable of the activity. */
  public String code() {
    return code;
  }
}
