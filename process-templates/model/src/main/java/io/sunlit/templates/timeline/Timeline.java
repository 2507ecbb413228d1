package io.sunlit.templates.timeline;

import io.sunlit.templates.DefaultConsent;
import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.JointApproval;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.bpmn.Feel;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.timeline.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every due date, warning date and moment of silent consent of a case that goes one way and uses
 * every limit to its last day.
 */
public final class Timeline {

  private static final int LONGEST = 500;
  private static final TimeLimit ACCEPTANCE = TimeLimit.workingDays(5);

  /**
   * The limits of the whole case, which run from its acceptance.
   *
   * @param permit whether silence of five working days counts as acceptance (许可法 art. 32)
   */
  public record CaseLimits(
      @Nullable TimeLimit promise, @Nullable TimeLimit statutory, boolean permit) {}

  private record Token(FlowNode node, LocalDate day) {}

  private final Flow flow;
  private final Way way;
  private final Days days;
  private final CaseLimits limits;
  private final Map<String, HumanStep> steps;
  private final Map<String, JointApproval> joints;
  private final Map<String, Object> variables;
  private final Map<String, Integer> visits = new HashMap<>();
  private final Map<String, List<LocalDate>> joins = new HashMap<>();
  private final List<TimelineEntry> entries = new ArrayList<>();

  private Timeline(Flow flow, Way way, CaseLimits limits, Days days) {
    this.flow = flow;
    this.way = way;
    this.limits = limits;
    this.days = days;
    this.steps =
        flow.humanSteps().stream().collect(Collectors.toMap(HumanStep::id, Function.identity()));
    this.joints =
        flow.jointApprovals().stream()
            .collect(Collectors.toMap(JointApproval::id, Function.identity()));
    this.variables = new HashMap<>(way.answers());
  }

  /**
   * @param start the day on which the application is handed in
   * @param ending the last day of a limit that runs from a day
   * @throws IllegalArgumentException if the way never ends
   */
  public static List<TimelineEntry> of(
      Flow flow,
      Way way,
      LocalDate start,
      CaseLimits limits,
      BiFunction<LocalDate, TimeLimit, LocalDate> ending) {
    Timeline timeline = new Timeline(flow, way, limits, new Days(ending));
    timeline.run(start);
    return List.copyOf(timeline.entries);
  }

  private void run(LocalDate start) {
    if (limits.permit()) {
      LocalDate due = days.end(start, ACCEPTANCE);
      entries.add(
          new TimelineEntry(
              Kind.ACCEPTANCE,
              null,
              "受理（逾期不告知的，自收到申请材料之日起即为受理）",
              null,
              start,
              ACCEPTANCE,
              due,
              days.warning(start, due),
              null,
              due.plusDays(1),
              "《行政许可法》第三十二条"));
    }
    Deque<Token> tokens = new ArrayDeque<>();
    flow.graph().inScope(flow.processId()).stream()
        .filter(node -> node.type().equals("startEvent"))
        .forEach(node -> tokens.add(new Token(node, start)));
    if (steps.values().stream().noneMatch(s -> s.actions().contains(StepAction.ACCEPT))) {
      accepted(start);
    }
    for (int i = 0; !tokens.isEmpty(); i++) {
      if (i > LONGEST) {
        throw new IllegalArgumentException(
            "Expected a way that ends, but after %d elements it is at '%s'"
                .formatted(LONGEST, tokens.getFirst().node().label()));
      }
      move(tokens.removeFirst(), tokens);
    }
  }

  private void move(Token token, Deque<Token> tokens) {
    FlowNode node = token.node();
    List<SequenceFlow> ways = flow.graph().outgoing(node);
    LocalDate day = token.day();
    HumanStep step = steps.get(node.id());
    JointApproval joint = joints.get(node.id());
    if (step != null) {
      day = step(step, day);
    } else if (joint != null) {
      day = joint(joint, day);
    } else if (node.type().equals("endEvent")) {
      entry(Kind.END, node.id(), node.label(), day, null, null);
      return;
    } else if (node.type().equals("exclusiveGateway")) {
      ways = chosen(ways);
    } else if (node.type().equals("parallelGateway")) {
      List<LocalDate> arrived = joins.computeIfAbsent(node.id(), key -> new ArrayList<>());
      arrived.add(day);
      if (arrived.size() < flow.graph().incoming(node).size()) {
        return;
      }
      day = arrived.stream().max(LocalDate::compareTo).orElse(day);
      arrived.clear();
    }
    for (SequenceFlow next : ways) {
      LocalDate then = day;
      flow.graph().node(next.target()).ifPresent(target -> tokens.add(new Token(target, then)));
    }
  }

  private LocalDate step(HumanStep step, LocalDate from) {
    int visit = visits.merge(step.id(), 1, Integer::sum) - 1;
    String outcome = way.outcome(step, visit);
    variables.put(step.id(), outcome);
    LocalDate due = step.limit() == null ? null : days.end(from, step.limit());
    entry(Kind.STEP, step.id(), step.name(), from, step.limit(), due);
    LocalDate done = due == null ? from : due;
    if (outcome.equals(StepAction.ACCEPT.code())) {
      accepted(done);
    }
    return done;
  }

  private LocalDate joint(JointApproval joint, LocalDate from) {
    int visit = visits.merge(joint.id(), 1, Integer::sum) - 1;
    variables.put(joint.id(), way.joint(joint.id(), visit));
    LocalDate settled = from;
    for (ParticipantDefinition participant : joint.participants()) {
      if (!participant.appliesTo(way.answers())) {
        continue;
      }
      TimeLimit limit = participant.limit();
      LocalDate due = limit == null ? null : days.end(from, limit);
      DefaultConsent consent = participant.defaultConsent();
      boolean silent =
          consent != null && due != null && consent.on().contains(DefaultConsent.Silence.OVERTIME);
      entries.add(
          new TimelineEntry(
              Kind.PARTICIPANT,
              joint.id(),
              joint.name() + "：" + participant.department(),
              participant.item(),
              from,
              limit,
              due,
              days.warning(from, due),
              limit == null ? null : days.ninetyPercent(from, limit),
              silent && due != null ? due.plusDays(1) : null,
              consent == null ? null : consent.legalBasis()));
      if (due != null && due.isAfter(settled) && participant.kind().gates()) {
        settled = due;
      }
    }
    return settled;
  }

  private void accepted(LocalDate day) {
    if (limits.promise() != null) {
      LocalDate due = days.end(day, limits.promise());
      entries.add(
          new TimelineEntry(
              Kind.PROMISE,
              null,
              "承诺时限",
              null,
              day,
              limits.promise(),
              due,
              days.warning(day, due),
              days.ninetyPercent(day, limits.promise()),
              null,
              null));
    }
    if (limits.statutory() != null) {
      entry(
          Kind.STATUTORY, null, "法定时限", day, limits.statutory(), days.end(day, limits.statutory()));
    }
  }

  private void entry(
      Kind kind,
      @Nullable String element,
      String label,
      LocalDate from,
      @Nullable TimeLimit limit,
      @Nullable LocalDate due) {
    entries.add(
        new TimelineEntry(
            kind,
            element,
            label,
            null,
            from,
            limit,
            due,
            days.warning(from, due),
            null,
            null,
            null));
  }

  /** The first way whose condition holds, or else the default, or else the first of all. */
  private List<SequenceFlow> chosen(List<SequenceFlow> ways) {
    for (SequenceFlow candidate : ways) {
      if (candidate.condition() != null && holds(candidate.condition())) {
        return List.of(candidate);
      }
    }
    return ways.stream()
        .filter(SequenceFlow::isDefault)
        .findFirst()
        .or(() -> ways.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private boolean holds(String condition) {
    try {
      return Feel.parse(condition).test(variables).orElse(false);
    } catch (Feel.NotFeel e) {
      return false;
    }
  }
}
