package io.sunlit.templates;

import java.util.List;

/**
 * How the opinions of the participants become one outcome. A pure function: the designer's preview
 * and the runtime call the same code.
 */
public sealed interface JoinPolicy permits AllMustAgree, FirstRefusalEnds {

  /** A participant as the policy sees it. */
  record Voice(ParticipantKind kind, ParticipantState state) {}

  /** The code as it stands in BPMN files and REST, such as {@code all-must-agree}. */
  String code();

  /**
   * The outcome so far; {@link JoinOutcome#PENDING} while it is open. Optional voices do not gate
   * it.
   */
  JoinOutcome outcome(List<Voice> voices);

  /**
   * @throws IllegalArgumentException if no policy has this code
   */
  static JoinPolicy of(String code) {
    return switch (code) {
      case AllMustAgree.CODE -> new AllMustAgree();
      case FirstRefusalEnds.CODE -> new FirstRefusalEnds();
      default ->
          throw new IllegalArgumentException(
              "Expected a join policy %s or %s, but it is '%s'"
                  .formatted(AllMustAgree.CODE, FirstRefusalEnds.CODE, code));
    };
  }
}
