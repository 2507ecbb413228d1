package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.WaitingStep;
import io.sunlit.runtime.casefiles.WaitingSteps;
import io.sunlit.templates.JoinOutcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** The joint approvals at which a case waits. */
@Component
class StepsWaitingForParticipants implements WaitingSteps {

  private final JointCases jointCases;

  StepsWaitingForParticipants(JointCases jointCases) {
    this.jointCases = jointCases;
  }

  @Override
  public List<WaitingStep> of(CaseFile file) {
    return jointCases.ofCase(file.tenant(), file.number()).stream()
        .filter(joint -> joint.outcome() == JoinOutcome.PENDING)
        .map(joint -> new WaitingStep(joint.stepId(), joint.stepName(), null, null, null))
        .toList();
  }
}
