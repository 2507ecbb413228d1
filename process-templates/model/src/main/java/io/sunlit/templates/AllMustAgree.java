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
    boolean refused = false;
    for (Voice voice : voices) {
      if (voice.kind() == ParticipantKind.OPTIONAL) {
        continue;
      }
      if (voice.state() == ParticipantState.WAITING) {
        return JoinOutcome.PENDING;
      }
      refused |= voice.state() == ParticipantState.REFUSED;
    }
    return refused ? JoinOutcome.REFUSED : JoinOutcome.PASSED;
  }
}
