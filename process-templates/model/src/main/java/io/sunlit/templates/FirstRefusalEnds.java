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
    Ballot ballot = Ballot.of(voices);
    if (ballot.anyAgainst()) {
      return ballot.refused();
    }
    return ballot.anyOpen() ? JoinOutcome.PENDING : ballot.passed();
  }
}
