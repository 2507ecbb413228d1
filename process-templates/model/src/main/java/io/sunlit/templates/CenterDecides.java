package io.sunlit.templates;

import java.util.List;

/**
 * 中心裁定: when all gating participants say the same, that is the outcome; when they disagree, the
 * service center decides (as the participant of kind {@link ParticipantKind#ARBITER}). What had to
 * exist already cannot be waived.
 */
public record CenterDecides() implements JoinPolicy {

  static final String CODE = "center-decides";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot ballot = Ballot.of(voices);
    if (ballot.anyOpen()) {
      return JoinOutcome.PENDING;
    }
    if (!ballot.anyAgainst()) {
      return ballot.passed();
    }
    if (!ballot.anyFor() || Ballot.lacksPrerequisite(voices)) {
      return ballot.refused();
    }
    Ballot center = Ballot.of(voices, voice -> voice.kind() == ParticipantKind.ARBITER);
    if (center.anyOpen()) {
      return JoinOutcome.PENDING;
    }
    // Without a center nobody overrules a refusal.
    return center.anyFor() && !center.anyAgainst() ? center.passed() : JoinOutcome.REFUSED;
  }
}
