package io.sunlit.templates;

import java.util.List;

/**
 * 并联审批: an activity at which several departments decide in parallel, each on its own item. One
 * activity on the diagram, one parent case file and a sub-case for each participant at run time.
 *
 * @param id BPMN id, such as {@code Joint_OpenRestaurant}
 * @param lead code of the lead department (牵头部门); one of the participants is of this department
 */
public record JointApproval(
    String id,
    String name,
    String lead,
    JoinPolicy policy,
    List<ParticipantDefinition> participants) {

  public JointApproval {
    participants = List.copyOf(participants);
  }
}
