package io.sunlit.templates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the opinions of the participants become one outcome. A pure function: the designer's preview
 * and the runtime call the same code. What a return, a supplement, a withdrawal or a re-opening of
 * one participant does is in {@link JoinTable}.
 */
public sealed interface JoinPolicy
    permits AllMustAgree,
        FirstRefusalEnds,
        LeadDecides,
        CenterDecides,
        AllMilestones,
        AnyMilestone,
        AtLeast {

  /**
   * A participant as the policy sees it.
   *
   * @param lead whether it is the lead department (牵头部门)
   */
  record Voice(ParticipantKind kind, ParticipantState state, boolean lead) {

    public Voice(ParticipantKind kind, ParticipantState state) {
      this(kind, state, false);
    }
  }

  /** The code as it stands in BPMN files and REST, such as {@code all-must-agree}. */
  String code();

  /** The code without a number: what texts and pictures of the policy go by. */
  default String kind() {
    return code();
  }

  /**
   * The outcome so far; {@link JoinOutcome#PENDING} while it is open. Optional voices do not gate
   * it.
   */
  JoinOutcome outcome(List<Voice> voices);

  /** Every policy; {@link AtLeast} for two to five. */
  static List<JoinPolicy> all() {
    return Stream.<JoinPolicy>concat(
            Stream.<JoinPolicy>of(
                new AllMustAgree(),
                new FirstRefusalEnds(),
                new LeadDecides(),
                new CenterDecides(),
                new AllMilestones(),
                new AnyMilestone()),
            IntStream.rangeClosed(2, 5).mapToObj(number -> (JoinPolicy) new AtLeast(number)))
        .toList();
  }

  /**
   * @throws IllegalArgumentException if no policy has this code
   */
  static JoinPolicy of(String code) {
    Matcher quorum = Pattern.compile(AtLeast.KIND + "-([1-9][0-9]?)").matcher(code);
    if (quorum.matches()) {
      return new AtLeast(Integer.parseInt(quorum.group(1)));
    }
    Optional<JoinPolicy> policy = all().stream().filter(p -> p.code().equals(code)).findFirst();
    return policy.orElseThrow(
        () ->
            new IllegalArgumentException(
                "Expected a join policy %s, but it is '%s'"
                    .formatted(
                        String.join(", ", all().stream().map(JoinPolicy::code).toList()), code)));
  }
}
