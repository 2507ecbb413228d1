package io.sunlit.templates;

import io.sunlit.templates.JoinPolicy.Voice;
import java.util.List;
import java.util.function.Predicate;

/** The voices that gate an outcome, counted. */
record Ballot(List<Voice> voices) {

  static Ballot of(List<Voice> voices, Predicate<Voice> gates) {
    return new Ballot(voices.stream().filter(gates).toList());
  }

  /** The voices that gate under the policies that hear everyone alike. */
  static Ballot of(List<Voice> voices) {
    return of(voices, voice -> voice.kind().gates());
  }

  /** The milestones and prerequisites; all that gate if nothing was made a milestone. */
  static Ballot ofMilestones(List<Voice> voices) {
    return voices.stream().anyMatch(voice -> voice.kind() == ParticipantKind.MILESTONE)
        ? of(voices, voice -> voice.kind() == ParticipantKind.MILESTONE)
        : of(voices, voice -> voice.kind() == ParticipantKind.MANDATORY);
  }

  /** Whether a result that had to exist already does not. */
  static boolean lacksPrerequisite(List<Voice> voices) {
    return of(voices, voice -> voice.kind() == ParticipantKind.PREREQUISITE).anyAgainst();
  }

  boolean anyOpen() {
    return voices.stream().anyMatch(voice -> voice.state().isOpen());
  }

  boolean anyAgainst() {
    return voices.stream().anyMatch(voice -> voice.state().isAgainst());
  }

  boolean anyFor() {
    return voices.stream().anyMatch(voice -> voice.state().isFor());
  }

  long open() {
    return voices.stream().filter(voice -> voice.state().isOpen()).count();
  }

  long inFavour() {
    return voices.stream().filter(voice -> voice.state().isFor()).count();
  }

  long against() {
    return voices.stream().filter(voice -> voice.state().isAgainst()).count();
  }

  /** What a consent comes to: gaps that the applicant owes are named before silence. */
  JoinOutcome passed() {
    if (has(ParticipantState.AGREED_WITH_GAPS)) {
      return JoinOutcome.PASSED_WITH_GAPS;
    }
    return has(ParticipantState.DEEMED_CONSENT) ? JoinOutcome.DEEMED_CONSENT : JoinOutcome.PASSED;
  }

  /** What a refusal comes to. */
  JoinOutcome refused() {
    boolean notAccepted =
        voices.stream()
            .filter(voice -> voice.state().isAgainst())
            .allMatch(voice -> voice.state() == ParticipantState.NOT_ACCEPTED);
    return anyAgainst() && notAccepted ? JoinOutcome.NOT_ACCEPTED : JoinOutcome.REFUSED;
  }

  private boolean has(ParticipantState state) {
    return voices.stream().anyMatch(voice -> voice.state() == state);
  }
}
