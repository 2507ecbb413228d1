package io.sunlit.templates;

import java.util.List;

/**
 * 里程碑全部完成: the outcome goes by the milestones alone, and all of them must agree; the first refusal
 * among them ends it. The other participants run on beside.
 */
public record AllMilestones() implements JoinPolicy {

  static final String CODE = "all-milestones";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot milestones = Ballot.ofMilestones(voices);
    if (milestones.anyAgainst() || Ballot.lacksPrerequisite(voices)) {
      return milestones.refused();
    }
    return milestones.anyOpen() ? JoinOutcome.PENDING : milestones.passed();
  }
}
