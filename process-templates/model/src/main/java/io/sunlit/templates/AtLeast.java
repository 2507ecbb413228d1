package io.sunlit.templates;

import java.util.List;

/**
 * 至少 N 个同意: settled as soon as so many gating participants agree, or as soon as so many cannot any
 * more. Where fewer take part, all of them must agree. What had to exist already must exist.
 *
 * @param number how many must agree, from 1
 */
public record AtLeast(int number) implements JoinPolicy {

  static final String KIND = "at-least";

  public AtLeast {
    if (number < 1) {
      throw new IllegalArgumentException("Expected a number from 1, but it is " + number);
    }
  }

  @Override
  public String code() {
    return KIND + "-" + number;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JoinOutcome outcome(List<Voice> voices) {
    Ballot ballot =
        Ballot.of(
            voices, voice -> voice.kind().gates() && voice.kind() != ParticipantKind.PREREQUISITE);
    long taking = ballot.inFavour() + ballot.open() + ballot.against();
    long needed = Math.min(number, taking);
    if (Ballot.lacksPrerequisite(voices)) {
      return JoinOutcome.REFUSED;
    }
    if (ballot.inFavour() >= needed) {
      return ballot.passed();
    }
    return ballot.inFavour() + ballot.open() < needed ? ballot.refused() : JoinOutcome.PENDING;
  }
}
