package io.sunlit.templates;

import java.util.List;

/** 任一里程碑完成: one milestone that agrees is enough; it is refused when none is left that could. */
public record AnyMilestone() implements JoinPolicy {

  static final String CODE = "any-milestone";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot milestones = Ballot.ofMilestones(voices);
    if (Ballot.lacksPrerequisite(voices)) {
      return JoinOutcome.REFUSED;
    }
    if (milestones.anyFor()) {
      return milestones.passed();
    }
    if (milestones.anyOpen()) {
      return JoinOutcome.PENDING;
    }
    return milestones.anyAgainst() ? milestones.refused() : JoinOutcome.PASSED;
  }
}
