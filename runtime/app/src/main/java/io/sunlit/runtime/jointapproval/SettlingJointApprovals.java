package io.sunlit.runtime.jointapproval;

import io.sunlit.runtime.casefiles.Actor;
import io.sunlit.runtime.casefiles.CaseDecided;
import io.sunlit.runtime.casefiles.CaseFile;
import io.sunlit.runtime.casefiles.CaseFiles;
import io.sunlit.runtime.casefiles.CaseState;
import io.sunlit.runtime.casefiles.HistoryKind;
import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Joins the decisions of sub-cases; when the outcome is settled, the parent's flow goes on. */
@Component
class SettlingJointApprovals {

  private static final String STOPPED = "并联审批已有结论，本子件终止办理";

  private final JointCases jointCases;
  private final CaseFiles files;
  private final ProcessEngine engine;
  private final Clock clock;

  SettlingJointApprovals(
      JointCases jointCases, CaseFiles files, ProcessEngine engine, Clock clock) {
    this.jointCases = jointCases;
    this.files = files;
    this.engine = engine;
    this.clock = clock;
  }

  @EventListener
  void on(CaseDecided event) {
    CaseNumber parentNumber = event.parent();
    if (parentNumber == null) {
      return;
    }
    JointCase joint =
        jointCases.lockOfSubCase(event.tenant(), parentNumber, event.number()).orElse(null);
    if (joint == null) {
      return;
    }
    Instant now = clock.instant();
    ParticipantState state = voice(event.state());
    JointParticipant settled = joint.settle(event.number(), state, event.reason(), now);
    if (settled == null) {
      return;
    }
    jointCases.update(joint, settled);
    CaseFile parent = files.lock(event.tenant(), parentNumber);
    parent.note(
        HistoryKind.OPINION_GIVEN,
        event.by(),
        now,
        joint.stepId(),
        settled.itemName(),
        state.name().toLowerCase(java.util.Locale.ROOT),
        event.reason(),
        null);
    join(joint, parent, now);
    files.update(parent);
  }

  private static ParticipantState voice(CaseState decided) {
    return switch (decided) {
      case APPROVED -> ParticipantState.AGREED;
      case NOT_ACCEPTED -> ParticipantState.NOT_ACCEPTED;
      default -> ParticipantState.REFUSED;
    };
  }

  /**
   * Asks the policy; a settled outcome stops who still waits and completes the parent's activity.
   */
  void join(JointCase joint, CaseFile parent, Instant now) {
    if (!joint.join(now)) {
      return;
    }
    for (JointParticipant stopped : joint.stopWaiting(now)) {
      jointCases.update(joint, stopped);
      stop(joint, stopped, now);
    }
    jointCases.update(joint);
    parent.note(
        HistoryKind.JOINT_SETTLED,
        Actor.SYSTEM,
        now,
        joint.stepId(),
        joint.stepName(),
        joint.outcome().code(),
        null,
        null);
    engine.completeStep(
        parent.tenant(),
        parent.number(),
        joint.stepKey(),
        Map.of(joint.stepId(), joint.outcome().way()));
  }

  private void stop(JointCase joint, JointParticipant participant, Instant now) {
    if (participant.subCase() == null) {
      return;
    }
    CaseFile subCase = files.lock(joint.tenant(), participant.subCase());
    if (subCase.stop(now, STOPPED)) {
      files.update(subCase);
      engine.cancel(joint.tenant(), subCase.number());
    }
  }
}
