package io.sunlit.templates;

import io.sunlit.forms.StepRights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step (环节) that a person does.
 *
 * @param id BPMN id, such as {@code Task_ReviewApplication}
 * @param name the label on the diagram
 * @param stage code of the legal stage: acceptance, review, decision, delivery
 * @param department code of the department whose post does it, or null for the department that
 *     implements the item
 * @param post code of the post (岗位)
 * @param form id of the form that is filled in, or null if the step has none
 * @param limit how long the step may take, or null if only the limits of the case count
 * @param actions what the handler may do, in the order of the buttons; never empty
 * @param rights what the step allows with the fields of its form; what is not named may be written
 */
public record HumanStep(
    String id,
    String name,
    String stage,
    @Nullable String department,
    String post,
    @Nullable String form,
    @Nullable TimeLimit limit,
    List<StepAction> actions,
    StepRights rights) {

  public HumanStep {
    actions = List.copyOf(actions);
  }
}
