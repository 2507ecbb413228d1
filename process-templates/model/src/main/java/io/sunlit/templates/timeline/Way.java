package io.sunlit.templates.timeline;

import io.sunlit.templates.HumanStep;
import io.sunlit.templates.StepAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which way a case goes through a flow.
 *
 * @param choices the outcomes by id of the step or joint approval, one for each time the case comes
 *     by; afterwards, and where nothing is chosen, the good way is taken
 * @param answers what the applicant filled in, for conditions
 */
public record Way(Map<String, List<String>> choices, Map<String, Object> answers) {

  public Way {
    Map<String, List<String>> copy = new HashMap<>();
    choices.forEach((id, outcomes) -> copy.put(id, List.copyOf(outcomes)));
    choices = Map.copyOf(copy);
    answers = Map.copyOf(answers);
  }

  /** The way on which everything is accepted and agreed to. */
  public static Way good() {
    return new Way(Map.of(), Map.of());
  }

  /** What is chosen when the case comes to a step for the {@code visit}th time, from 0. */
  String outcome(HumanStep step, int visit) {
    List<String> chosen = choices.getOrDefault(step.id(), List.of());
    if (visit < chosen.size()) {
      return chosen.get(visit);
    }
    List<StepAction> good = new ArrayList<>(step.actions());
    good.removeIf(StepAction::reasonRequired);
    return (good.isEmpty() ? step.actions() : good).getFirst().code();
  }

  String joint(String id, int visit) {
    List<String> chosen = choices.getOrDefault(id, List.of());
    return visit < chosen.size() ? chosen.get(visit) : "passed";
  }
}
