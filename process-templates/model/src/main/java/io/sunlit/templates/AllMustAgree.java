package io.sunlit.templates;

import java.util.List;

/**
 * 全部同意: every gating participant must agree, and everyone is heard before a refusal counts, so that
 * the applicant learns of all defects at once (一次性告知).
 */
public record AllMustAgree() implements JoinPolicy {

  static final String CODE = "all-must-agree";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot ballot = Ballot.of(voices);
    if (ballot.anyOpen()) {
      return JoinOutcome.PENDING;
    }
    return ballot.anyAgainst() ? ballot.refused() : ballot.passed();
  }
}
