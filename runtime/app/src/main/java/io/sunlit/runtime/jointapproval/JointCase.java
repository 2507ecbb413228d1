package io.sunlit.runtime.jointapproval;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.ParticipantState;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a joint approval (联办件): the parent case, the participants, and what the policy makes
 * of them. Guards its own transitions; kept by {@link JointCases}.
 */
public final class JointCase {

  private final String id;
  private final TenantId tenant;
  private final CaseNumber parent;
  private final String stepId;
  private final String stepName;
  private final long stepKey;
  private final String lead;
  private final JoinPolicy policy;
  private final Instant openedAt;
  private final List<JointParticipant> participants;
  private JoinOutcome outcome;
  private @Nullable Instant settledAt;

  JointCase(
      String id,
      TenantId tenant,
      CaseNumber parent,
      String stepId,
      String stepName,
      long stepKey,
      String lead,
      JoinPolicy policy,
      Instant openedAt,
      JoinOutcome outcome,
      @Nullable Instant settledAt,
      List<JointParticipant> participants) {
    this.id = id;
    this.tenant = tenant;
    this.parent = parent;
    this.stepId = stepId;
    this.stepName = stepName;
    this.stepKey = stepKey;
    this.lead = lead;
    this.policy = policy;
    this.openedAt = openedAt;
    this.outcome = outcome;
    this.settledAt = settledAt;
    this.participants = new ArrayList<>(participants);
  }

  /**
   * Takes in that a sub-case was decided. Saying it again, or saying it of a participant that does
   * not wait, changes nothing.
   *
   * @return the participant as it stands now, or null if nothing changed
   */
  @Nullable JointParticipant settle(
      CaseNumber subCase, ParticipantState state, @Nullable String opinion, Instant at) {
    JointParticipant waiting = waiting(subCase);
    return waiting == null || outcome != JoinOutcome.PENDING
        ? null
        : change(waiting.settled(state, opinion, at));
  }

  /**
   * The participant with that number.
   *
   * @throws ParticipantUnchanged if there is none
   */
  JointParticipant participant(int ordinal) {
    return participants.stream()
        .filter(participant -> participant.ordinal() == ordinal)
        .findFirst()
        .orElseThrow(() -> ParticipantUnchanged.unknown(ordinal));
  }

  /** The participant whose sub-case that is and whose decision is still to come, or null. */
  @Nullable JointParticipant waiting(CaseNumber subCase) {
    return participants.stream()
        .filter(
            participant -> subCase.equals(participant.subCase()) && participant.state().isOpen())
        .findFirst()
        .orElse(null);
  }

  /**
   * Lets a participant stand where it does now.
   *
   * @throws ParticipantUnchanged if the outcome is settled: it stands
   */
  JointParticipant change(JointParticipant now) {
    if (outcome != JoinOutcome.PENDING) {
      throw ParticipantUnchanged.settled(stepName);
    }
    participants.replaceAll(known -> known.ordinal() == now.ordinal() ? now : known);
    return now;
  }

  /**
   * Asks the policy, unless the outcome is settled already.
   *
   * @return true if this call settled it; those who still wait and gate nothing any more are
   *     stopped
   */
  boolean join(Instant at) {
    if (outcome != JoinOutcome.PENDING) {
      return false;
    }
    outcome =
        policy.outcome(
            participants.stream()
                .map(p -> new JoinPolicy.Voice(p.kind(), p.state(), p.department().equals(lead)))
                .toList());
    if (outcome == JoinOutcome.PENDING) {
      return false;
    }
    settledAt = at;
    return true;
  }

  /** Stops who still waits after the outcome was settled, and tells who that is. */
  List<JointParticipant> stopWaiting(Instant at) {
    List<JointParticipant> stopped = new ArrayList<>();
    for (int i = 0; i < participants.size(); i++) {
      JointParticipant participant = participants.get(i);
      if (participant.state().isOpen()) {
        JointParticipant now = participant.settled(ParticipantState.STOPPED, null, at);
        participants.set(i, now);
        stopped.add(now);
      }
    }
    return stopped;
  }

  public String id() {
    return id;
  }

  public TenantId tenant() {
    return tenant;
  }

  public CaseNumber parent() {
    return parent;
  }

  public String stepId() {
    return stepId;
  }

  public String stepName() {
    return stepName;
  }

  long stepKey() {
    return stepKey;
  }

  /** Code of the lead department (牵头部门). */
  public String lead() {
    return lead;
  }

  public JoinPolicy policy() {
    return policy;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public JoinOutcome outcome() {
    return outcome;
  }

  public @Nullable Instant settledAt() {
    return settledAt;
  }

  public List<JointParticipant> participants() {
    return List.copyOf(participants);
  }
}
