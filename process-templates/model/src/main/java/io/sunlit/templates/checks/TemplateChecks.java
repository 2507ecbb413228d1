package io.sunlit.templates.checks;

import java.util.List;

/** All checks, in the order in which their problems are shown. */
public final class TemplateChecks {

  private TemplateChecks() {}

  public static List<TemplateCheck> all() {
    return List.of(
        new FlowsAreConnected(),
        new IdsAreValid(),
        new StartEventIsThere(),
        new EndEventIsThere(),
        new EverythingIsReachable(),
        new ElementIsSupported(),
        new UserTaskIsMarked(),
        new StepHasStage(),
        new StepHasPost(),
        new StepHasActions(),
        new LimitIsReadable(),
        new FormExists(),
        new FormIsSound(),
        new ApplicationFormIsNamed(),
        new JointHasParticipants(),
        new JointHasLead(),
        new JointPolicyIsKnown(),
        new JointPolicyCanBeMet(),
        new ParticipantKindIsKnown(),
        new ParticipantConditionIsReadable(),
        new DepartmentExists(),
        new PostExists(),
        new ItemExists(),
        new GatewayFlowsHaveConditions(),
        new ConditionsOnlyAtGateways(),
        new FlowConditionIsReadable(),
        new OutcomesHaveAWay(),
        new LabelsAreGiven());
  }
}
