package io.sunlit.templates;

import java.util.List;

/** 一票否决: the first refusal of a gating participant ends it; the others are stopped. */
public record FirstRefusalEnds() implements JoinPolicy {

  static final String CODE = "first-refusal-ends";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    boolean waiting = false;
    for (Voice voice : voices) {
      if (voice.kind() == ParticipantKind.OPTIONAL) {
        continue;
      }
      if (voice.state() == ParticipantState.REFUSED) {
        return JoinOutcome.REFUSED;
      }
      waiting |= voice.state() == ParticipantState.WAITING;
    }
    return waiting ? JoinOutcome.PENDING : JoinOutcome.PASSED;
  }
}
