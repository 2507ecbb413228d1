package io.sunlit.templates.scenario;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case told step by step.
 *
 * @param name the file's name without ending, such as {@code approved}
 * @param given the situation, in one sentence
 * @param application what the applicant filled in
 * @param steps what happens, in order
 * @param end id of the end event at which the case ends
 */
public record Scenario(
    String name, String given, ObjectNode application, List<ScenarioStep> steps, String end) {

  public Scenario {
    steps = List.copyOf(steps);
  }
}
