package io.sunlit.templates.scenario;

import io.sunlit.templates.Flow;
import io.sunlit.templates.HumanStep;
import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.JoinPolicy;
import io.sunlit.templates.JointApproval;
import io.sunlit.templates.ParticipantDefinition;
import io.sunlit.templates.ParticipantKind;
import io.sunlit.templates.ParticipantState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs a scenario and compares what happens with what it tells. */
public final class ScenarioRun {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Scenario scenario;
  private final FlowRunner runner;
  private final Map<String, HumanStep> steps;
  private final Map<String, JointApproval> joints;
  private final Map<String, Object> answers;

  private ScenarioRun(Flow flow, Scenario scenario, FlowRunner runner) {
    this.scenario = scenario;
    this.runner = runner;
    this.steps =
        flow.humanSteps().stream().collect(Collectors.toMap(HumanStep::id, Function.identity()));
    this.joints =
        flow.jointApprovals().stream()
            .collect(Collectors.toMap(JointApproval::id, Function.identity()));
    this.answers = JSON.convertValue(scenario.application(), new TypeReference<>() {});
    Map<String, Object> variables = new HashMap<>(answers);
    variables.keySet().retainAll(flow.conditionVariables());
    runner.start(flow.compile(), variables);
  }

  /**
   * @throws ScenarioFailed if the flow does something else
   */
  public static void run(Flow flow, Scenario scenario, FlowRunner runner) {
    new ScenarioRun(flow, scenario, runner).run();
  }

  private void run() {
    for (int i = 0; i < scenario.steps().size(); i++) {
      ScenarioStep step = scenario.steps().get(i);
      String where = "Step %d (%s)".formatted(i + 1, step);
      switch (step) {
        case ScenarioStep.Complete complete -> complete(complete, where);
        case ScenarioStep.Settle settle -> settle(settle, where);
        case ScenarioStep.Expect expect -> waits(expect.step(), where);
        case ScenarioStep.Pass pass -> runner.pass(pass.time());
      }
    }
    Set<String> waiting = runner.waitingAt();
    if (!waiting.isEmpty()) {
      throw failed("At the end", "the case to be over, but it waits at " + waiting);
    }
    if (!runner.endedAt().equals(Set.of(scenario.end()))) {
      throw failed("At the end", scenario.end() + ", but the case ended at " + runner.endedAt());
    }
  }

  private void complete(ScenarioStep.Complete complete, String where) {
    HumanStep step = steps.get(complete.step());
    if (step == null) {
      throw failed(where, "a human step, but the flow has none with this id");
    }
    if (!step.actions().contains(complete.action())) {
      throw failed(where, "one of the actions " + step.actions());
    }
    waits(step.id(), where);
    runner.complete(step.id(), Map.of(step.id(), complete.action().code()));
  }

  private void settle(ScenarioStep.Settle settle, String where) {
    JointApproval joint = joints.get(settle.joint());
    if (joint == null) {
      throw failed(where, "a joint approval, but the flow has none with this id");
    }
    waits(joint.id(), where);
    Map<String, ParticipantState> states = opened(joint, settle.held());
    JoinOutcome outcome = outcome(joint, states);
    for (Map.Entry<String, List<Opinion>> entry : settle.opinions().entrySet()) {
      ParticipantDefinition participant = participant(joint, entry.getKey(), where);
      for (Opinion opinion : entry.getValue()) {
        if (outcome != JoinOutcome.PENDING) {
          throw failed(where, "no opinion after the outcome was settled: " + entry.getKey());
        }
        ParticipantState before =
            states.getOrDefault(entry.getKey(), ParticipantState.NOT_APPLICABLE);
        ParticipantState after = opinion.state(participant, before);
        if (!before.isOpen() || (opinion.isSilence() && after == before)) {
          throw failed(
              where,
              "opinions only of participants that wait, and consent by silence only where it was chosen: %s %s"
                  .formatted(entry.getKey(), opinion.code()));
        }
        states.put(entry.getKey(), after);
        outcome = outcome(joint, states);
      }
    }
    if (outcome != settle.outcome()) {
      throw failed(where, "%s, but the policy says %s".formatted(settle.outcome(), outcome));
    }
    if (outcome != JoinOutcome.PENDING) {
      runner.complete(joint.id(), Map.of(joint.id(), outcome.way()));
    }
  }

  /** Where everybody stands when the joint approval opens. */
  private Map<String, ParticipantState> opened(JointApproval joint, List<String> held) {
    Map<String, ParticipantState> states = new LinkedHashMap<>();
    for (ParticipantDefinition participant : joint.participants()) {
      ParticipantState state = ParticipantState.WAITING;
      if (!participant.appliesTo(answers)) {
        state = ParticipantState.NOT_APPLICABLE;
      } else if (held.contains(participant.item())) {
        state = ParticipantState.ALREADY_HELD;
      } else if (participant.kind() == ParticipantKind.PREREQUISITE) {
        state = ParticipantState.REFUSED;
      }
      states.put(participant.item(), state);
    }
    return states;
  }

  private ParticipantDefinition participant(JointApproval joint, String item, String where) {
    return joint.participants().stream()
        .filter(participant -> participant.item().equals(item))
        .findFirst()
        .orElseThrow(() -> failed(where, "opinions of participants only: " + item));
  }

  private static JoinOutcome outcome(JointApproval joint, Map<String, ParticipantState> states) {
    List<JoinPolicy.Voice> voices = new ArrayList<>();
    for (ParticipantDefinition participant : joint.participants()) {
      ParticipantState state = states.get(participant.item());
      if (state != null) {
        voices.add(
            new JoinPolicy.Voice(
                participant.kind(), state, participant.department().equals(joint.lead())));
      }
    }
    return joint.policy().outcome(voices);
  }

  private void waits(String step, String where) {
    Set<String> waiting = runner.waitingAt();
    if (!waiting.contains(step)) {
      throw failed(where, "the case to wait at " + step + ", but it waits at " + waiting);
    }
  }

  private ScenarioFailed failed(String where, String expected) {
    return new ScenarioFailed(
        "Scenario %s. %s: expected %s".formatted(scenario.name(), where, expected));
  }
}
