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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Joins the decisions of sub-cases; when the outcome is settled, the parent's flow goes on. */
@Component
class SettlingJointApprovals {

  static final String STOPPED = "并联审批已有结论，本子件终止办理";

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
      jointCases.documentIssued(event.tenant(), event.number());
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
    note(parent, joint, settled, event.by(), event.reason(), now);
    join(joint, parent, now);
    files.update(parent);
  }

  /** Notes in the parent's history where a participant stands now. */
  static void note(
      CaseFile parent,
      JointCase joint,
      JointParticipant participant,
      Actor by,
      @Nullable String reason,
      Instant now) {
    String state = participant.state().name().toLowerCase(Locale.ROOT);
    note(parent, joint, participant, state, by, reason, now);
  }

  /**
   * @param what code of what happened to the participant, such as {@code reopened}
   */
  static void note(
      CaseFile parent,
      JointCase joint,
      JointParticipant participant,
      String what,
      Actor by,
      @Nullable String reason,
      Instant now) {
    parent.note(
        HistoryKind.OPINION_GIVEN,
        by,
        now,
        joint.stepId(),
        participant.itemName(),
        what,
        reason,
        null);
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
      stop(joint, stopped, now, STOPPED);
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

  /** Stops the sub-case of a participant, unless it is decided already. */
  void stop(JointCase joint, JointParticipant participant, Instant now, String why) {
    if (participant.subCase() == null) {
      return;
    }
    CaseFile subCase = files.lock(joint.tenant(), participant.subCase());
    if (subCase.stop(now, why)) {
      files.update(subCase);
      engine.cancel(joint.tenant(), subCase.number());
    }
  }
}
