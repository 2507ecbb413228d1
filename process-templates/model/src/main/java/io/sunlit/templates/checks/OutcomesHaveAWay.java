package io.sunlit.templates.checks;

import io.sunlit.templates.HumanStep;
import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JointApproval;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.bpmn.Feel;
import io.sunlit.templates.bpmn.FlowNode;
import io.sunlit.templates.bpmn.SequenceFlow;
import java.util.List;
import java.util.Map;

/** Each outcome of a step or joint approval has a way out of the gateway that follows. */
record OutcomesHaveAWay() implements TemplateCheck {

  @Override
  public String code() {
    return "outcome-without-way";
  }

  @Override
  public void check(CheckSubject subject, Findings findings) {

    for (HumanStep step : subject.flow().humanSteps()) {
      List<String> outcomes = step.actions().stream().map(StepAction::code).toList();
      check(subject, step.id(), step.name(), outcomes, findings);
    }
    for (JointApproval joint : subject.flow().jointApprovals()) {
      List<String> outcomes = List.of(JoinOutcome.PASSED.way(), JoinOutcome.REFUSED.way());
      check(subject, joint.id(), joint.name(), outcomes, findings);
    }
  }

  private static void check(
      CheckSubject subject, String id, String name, List<String> outcomes, Findings findings) {
    List<SequenceFlow> next =
        subject.graph().node(id).map(subject.graph()::outgoing).orElse(List.of());
    if (next.size() != 1) {
      return;
    }
    FlowNode gateway = subject.graph().node(next.getFirst().target()).orElse(null);
    if (gateway == null || !gateway.type().equals("exclusiveGateway")) {
      return;
    }
    List<SequenceFlow> ways = subject.graph().outgoing(gateway);
    if (ways.size() < 2) {
      return;
    }
    for (String outcome : outcomes) {
      if (ways.stream().noneMatch(way -> mayTake(way, id, outcome))) {
        findings.warning(
            id,
            "「%s」的结果“%s”在网关「%s」处没有出口，办件会卡在那里。请添加出口或默认出口。".formatted(name, outcome, gateway.label()),
            "Outcome '%s' of '%s' has no way out of gateway '%s': a case would get stuck. Add a way or a default."
                .formatted(outcome, name, gateway.label()));
      }
    }
  }

  /** Whether the way may be taken; a condition that reads more than the outcome may hold. */
  private static boolean mayTake(SequenceFlow way, String id, String outcome) {
    if (way.isDefault() || way.condition() == null) {
      return true;
    }
    try {
      Feel condition = Feel.parse(way.condition());
      return !condition.variables().stream().allMatch(id::equals)
          || condition.test(Map.of(id, outcome)).orElse(false);
    } catch (Feel.NotFeel e) {
      return true;
    }
  }
}
