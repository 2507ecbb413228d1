package io.sunlit.templates.checks;

import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import io.sunlit.templates.checks.CheckSubject.Marked;
import io.sunlit.templates.powers.PowerProcedure;
import io.sunlit.templates.powers.PowerProcedures;
import io.sunlit.templates.powers.StageRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stages that the law of the power type requires are there, and no way comes to the decision
 * without those before it. Of a type with several procedures the one that fits best is asked. A
 * joint approval counts as review. Of a flow for a participant's part those stages are not asked
 * that the whole matter goes through once.
 */
record StagesFollowTheLaw() implements TemplateCheck {

  private static final String REVIEW = "review";
  private static final String DECISION = "decision";

  /** What the flow that opens a participant's part does for all of them (一窗受理、统一送达). */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("acceptance", "certification", "delivery", "payment", "closing");

  private record Breach(String stage, boolean missing) {}

  @Override
  public String code() {
    return "stages";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {
    Optional<String> type = subject.context().itemFacts().map(facts -> facts.powerType());
    if (type.isEmpty()) {
      return;
    }
    List<Breach> fewest =
        PowerProcedures.shipped().procedures().stream()
            .filter(procedure -> procedure.powerType().equals(type.get()))
            .map(procedure -> breaches(subject, procedure))
            .min(Comparator.comparing(List::size))
            .orElse(List.of());
    for (Breach breach : fewest) {
      String zh =
          PowerProcedures.shipped().stages().stream()
              .filter(stage -> stage.code().equals(breach.stage))
              .map(stage -> stage.zh())
              .findFirst()
              .orElse(breach.stage);
      if (breach.missing) {
        findings.error(
            subject.startId(),
            "流程缺少法律要求的“%s”环节。请添加一个属于该环节的步骤。".formatted(zh),
            "The flow lacks the stage '%s', which the law requires. Add a step of that stage."
                .formatted(breach.stage));
      } else {
        findings.error(
            subject.startId(),
            "有一条路径不经过“%s”环节就到了决定环节。请调整顺序，使决定在其之后。".formatted(zh),
            "There is a way to the decision that does not pass the stage '%s'. Change the order so that the decision comes after it."
                .formatted(breach.stage));
      }
    }
  }

  private static List<Breach> breaches(CheckSubject subject, PowerProcedure procedure) {
    List<Breach> breaches = new ArrayList<>();
    Set<String> decisions = of(subject, DECISION);
    boolean before = true;
    for (StageRule rule : procedure.stages()) {
      before &= !rule.stage().equals(DECISION);
      if (!rule.required()
          || (subject.flow().isPartOfAJointApproval() && OF_THE_WHOLE.contains(rule.stage()))) {
        continue;
      }
      Set<String> steps = of(subject, rule.stage());
      if (steps.isEmpty()) {
        breaches.add(new Breach(rule.stage(), true));
      } else if (before && reaches(subject, steps, decisions)) {
        breaches.add(new Breach(rule.stage(), false));
      }
    }
    return breaches;
  }

  /** The ids of the activities of a stage. */
  private static Set<String> of(CheckSubject subject, String stage) {
    Set<String> ids = new HashSet<>();
    for (Marked step : subject.steps()) {
      if (step.mark().text("stage").filter(stage::equals).isPresent()) {
        ids.add(step.node().id());
      }
    }
    if (stage.equals(REVIEW)) {
      subject.joints().forEach(joint -> ids.add(joint.node().id()));
    }
    return ids;
  }

  /**
   * Whether a way from the start comes to one of the goals without passing what is to be passed.
   */
  private static boolean reaches(CheckSubject subject, Set<String> passed, Set<String> goals) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    subject.graph().nodes("startEvent").stream()
        .filter(start -> start.scope().equals(subject.flow().processId()))
        .map(FlowNode::id)
        .forEach(open::add);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (passed.contains(id) || !seen.add(id)) {
        continue;
      }
      if (goals.contains(id)) {
        return true;
      }
      Optional<FlowNode> node = subject.graph().node(id);
      if (node.isPresent()) {
        for (SequenceFlow flow : subject.graph().outgoing(node.get())) {
          open.push(flow.target());
        }
        subject.graph().nodes("boundaryEvent").stream()
            .filter(event -> event.attachedTo().filter(id::equals).isPresent())
            .forEach(event -> open.push(event.id()));
      }
    }
    return false;
  }
}
