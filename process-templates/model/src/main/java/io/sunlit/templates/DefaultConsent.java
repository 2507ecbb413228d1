package io.sunlit.templates;

import java.util.Set;

/**
 * 默认同意: that a participant's silence or absence counts as its consent. A participant has it only if
 * somebody chose it and named the legal basis; it replaces no decision that a law demands, so an
 * item may forbid it, and the approval document is still owed.
 *
 * @param on in which cases; never empty
 * @param legalBasis the rule that allows it, with its article; never blank
 */
public record DefaultConsent(Set<Silence> on, String legalBasis) {

  /** How a participant keeps silent. */
  public enum Silence {
    /** 超时默认: no decision within its limit. */
    OVERTIME("overtime"),
    /** 缺席默认: did not come to the joint visit or meeting. */
    ABSENCE("absence");

    private final String code;

    Silence(String code) {
      this.code = code;
    }

    /** The code as it stands in BPMN files. */
    public String code() {
      return code;
    }
  }

  public DefaultConsent {
    on = Set.copyOf(on);
    if (on.isEmpty() || legalBasis.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a default consent with a case in which it applies and a legal basis");
    }
  }

  /**
   * What a participant that keeps silent comes to.
   *
   * @param itemForbids whether the law of its item asks for an explicit decision
   * @return deemed consent, or the state as it was
   */
  public ParticipantState after(Silence silence, ParticipantState state, boolean itemForbids) {
    return state.isOpen() && on.contains(silence) && !itemForbids
        ? ParticipantState.DEEMED_CONSENT
        : state;
  }
}
