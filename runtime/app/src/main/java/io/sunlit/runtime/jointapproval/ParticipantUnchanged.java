package io.sunlit.runtime.jointapproval;

import io.sunlit.tenants.Refusal;

/** Why a participant of a joint approval stays as it is. */
public final class ParticipantUnchanged extends Refusal {

  private ParticipantUnchanged(Kind kind, String code, String message, Object... arguments) {
    super(kind, code, message, arguments);
  }

  static ParticipantUnchanged unknown(int ordinal) {
    return new ParticipantUnchanged(
        Kind.NOT_FOUND, "participant-unknown", "No participant " + ordinal, ordinal);
  }

  static ParticipantUnchanged settled(String step) {
    return new ParticipantUnchanged(
        Kind.CONFLICT, "joint-approval-settled", "The outcome of " + step + " stands", step);
  }

  static ParticipantUnchanged notOfTheLead(String step) {
    return new ParticipantUnchanged(
        Kind.FORBIDDEN,
        "joint-approval-of-lead",
        "Expected an officer of the lead department of " + step,
        step);
  }

  static ParticipantUnchanged notNow(JointParticipant participant) {
    return new ParticipantUnchanged(
        Kind.CONFLICT,
        "participant-not-now",
        "Participant %s is %s".formatted(participant.department(), participant.state()),
        participant.itemName());
  }

  static ParticipantUnchanged silenceIsNoConsent(JointParticipant participant) {
    return new ParticipantUnchanged(
        Kind.INVALID,
        "silence-is-no-consent",
        "Absence is no consent for item " + participant.itemCode(),
        participant.itemName());
  }

  static ParticipantUnchanged reasonMissing() {
    return new ParticipantUnchanged(
        Kind.INVALID, "participant-reason-missing", "Expected a reason of at most 500 characters");
  }
}
