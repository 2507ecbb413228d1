package io.sunlit.templates.scenario;

import io.sunlit.templates.JoinOutcome;
import io.sunlit.templates.StepAction;
import io.sunlit.templates.TimeLimit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One thing that happens in a {@link Scenario}. */
public sealed interface ScenarioStep {

  /**
   * A handler finishes a human step.
   *
   * @param with what is filled into the form of the step; empty if it has none
   */
  record Complete(String step, StepAction action, ObjectNode with) implements ScenarioStep {}

  /**
   * The participants of a joint approval decide, one after the other.
   *
   * @param opinions by base code of the item, in the order in which they come; for each what it
   *     does one after the other, such as a supplement and then its consent
   * @param held base codes of the items whose results exist already
   * @param outcome what the join policy makes of them
   */
  record Settle(
      String joint, Map<String, List<Opinion>> opinions, List<String> held, JoinOutcome outcome)
      implements ScenarioStep {

    public Settle {
      held = List.copyOf(held);
    }
  }

  /** The case waits here now. */
  record Expect(String step) implements ScenarioStep {}

  /** Time passes. */
  record Pass(TimeLimit time) implements ScenarioStep {}
}
