package io.sunlit.templates.checks;

import io.sunlit.templates.ItemFacts;
import io.sunlit.templates.TimeLimit;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.checks.CheckSubject.Marked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The step limits along the longest way fit into the statutory and the promised limit of the item,
 * in working days. The clock runs from acceptance to decision (行政许可法 art. 42), so acceptance and
 * what follows the decision are left out, and special procedures too: they stop it (art. 45). A way
 * back counts once. Of limits in calendar days only the working days among them count.
 */
record LongestWayFitsLimits() implements TemplateCheck {

  private static final Set<String> NOT_COUNTED =
      Set.of(
          "acceptance",
          "special-procedure",
          "hearing",
          "certification",
          "delivery",
          "payment",
          "execution",
          "custody",
          "compensation",
          "restitution",
          "follow-up",
          "closing");

  /** The most demanding way from a node on. */
  private record Way(double days, List<String> steps) {}

  @Override
  public String code() {
    return "longest-way";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    Optional<ItemFacts> facts = subject.context().itemFacts();
    if (facts.isEmpty()) {
      return;
    }
    Way longest = new Walk(subject).longest();
    String start = subject.startId();
    compare(longest, facts.get().statutoryLimit(), start, "法定", "statutory", true, findings);
    compare(longest, facts.get().promisedLimit(), start, "承诺", "promised", false, findings);
  }

  private static void compare(
      Way way,
      @Nullable TimeLimit limit,
      @Nullable String start,
      String zh,
      String en,
      boolean error,
      Findings findings) {
    if (limit == null || way.days <= workingDays(limit)) {
      return;
    }
    String used = amount(way.days);
    String allowed = amount(workingDays(limit));
    String messageZh =
        "最长路径上各步骤的时限合计 %s 个工作日，超过%s时限 %s（%s 个工作日）。请缩短步骤时限，或把步骤改为并行。"
            .formatted(used, zh, limit, allowed);
    String messageEn =
        "Along the longest way the step limits add up to %s working days: more than the %s limit %s (%s working days). Shorten limits or let steps run in parallel."
            .formatted(used, en, limit, allowed);
    if (error) {
      findings.error(start, messageZh, messageEn, way.steps);
    } else {
      findings.warning(start, messageZh, messageEn);
    }
  }

  private static String amount(double days) {
    return days == Math.rint(days) ? String.valueOf((long) days) : "%.1f".formatted(days);
  }

  private static double workingDays(TimeLimit limit) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> limit.amount();
      case CALENDAR_DAYS -> Math.floor(limit.amount() * 5 / 7.0);
      case WORKING_HOURS -> limit.amount() / 7.0;
      case HOURS -> limit.amount() / 24.0;
    };
  }

  /** Looks for the longest way, each node at most once. */
  private static final class Walk {

    private final CheckSubject subject;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Way> known = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    Walk(CheckSubject subject) {
      this.subject = subject;
      for (Marked step : subject.steps()) {
        if (!NOT_COUNTED.contains(step.mark().text("stage").orElse(""))) {
          weights.put(step.node().id(), days(step.mark().text("limit")));
        }
      }
      for (Marked joint : subject.joints()) {
        weights.put(
            joint.node().id(),
            joint.participants().stream()
                .mapToDouble(participant -> days(participant.text("limit")))
                .max()
                .orElse(0));
      }
    }

    private static double days(Optional<String> limit) {
      try {
        return limit.map(text -> workingDays(TimeLimit.parse(text))).orElse(0.0);
      } catch (IllegalArgumentException e) {
        return 0;
      }
    }

    Way longest() {
      Way longest = new Way(0, List.of());
      for (FlowNode start : subject.graph().nodes("startEvent")) {
        if (start.scope().equals(subject.flow().processId())) {
          longest = longer(longest, from(start));
        }
      }
      return longest;
    }

    private Way from(FlowNode node) {
      Way way = known.get(node.id());
      if (way != null) {
        return way;
      }
      if (!onTheWay.add(node.id())) {
        return new Way(0, List.of());
      }
      Way rest = new Way(0, List.of());
      for (FlowNode next : nexts(node)) {
        rest = longer(rest, from(next));
      }
      Way inside = new Way(0, List.of());
      if (node.isSubProcess()) {
        for (FlowNode inner : subject.graph().inScope(node.id())) {
          if (inner.type().equals("startEvent")) {
            inside = longer(inside, from(inner));
          }
        }
      }
      onTheWay.remove(node.id());
      List<String> steps = new ArrayList<>(List.of(node.id()));
      steps.addAll(inside.steps);
      steps.addAll(rest.steps);
      double own = weights.getOrDefault(node.id(), 0.0);
      Way found = new Way(own + inside.days + rest.days, steps);
      known.put(node.id(), found);
      return found;
    }

    /** What follows a node, and what follows the events on its border. */
    private List<FlowNode> nexts(FlowNode node) {
      List<FlowNode> nexts = new ArrayList<>();
      for (SequenceFlow flow : subject.graph().outgoing(node)) {
        subject.graph().node(flow.target()).ifPresent(nexts::add);
      }
      for (FlowNode event : subject.graph().nodes("boundaryEvent")) {
        if (event.attachedTo().filter(node.id()::equals).isPresent()) {
          nexts.add(event);
        }
      }
      return nexts;
    }

    private static Way longer(Way one, Way two) {
      return two.days > one.days || one.steps.isEmpty() ? two : one;
    }
  }
}
