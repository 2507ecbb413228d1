package io.sunlit.templates.checks;

import java.util.List;
import java.util.Set;

/** All checks, in the order in which their problems are shown. */
public final class TemplateChecks {

  private TemplateChecks() {}

  /** Codes of the checks that say what the engine refuses or runs differently. */
  public static Set<String> ofTheEngine() {
    return Set.of(
        new StartEventIsThere().code(),
        new EndEventIsThere().code(),
        new ElementIsSupported().code(),
        new GatewayFlowsHaveConditions().code(),
        new ConditionsOnlyAtGateways().code());
  }

  public static List<TemplateCheck> all() {
    return List.of(
        new FlowsAreConnected(),
        new IdsAreValid(),
        new IdsAreChosen(),
        new StartEventIsThere(),
        new EndEventIsThere(),
        new EverythingIsReachable(),
        new CallsMakeNoCircle(),
        new FlowIsSound(),
        new ElementIsSupported(),
        new UserTaskIsMarked(),
        new StepHasStage(),
        new StepHasPost(),
        new StepHasActions(),
        new LimitIsReadable(),
        new StagesFollowTheLaw(),
        new LongestWayFitsLimits(),
        new SpecialProceduresAreAllowed(),
        new DecidingPostIsEntitled(),
        new RefusalsTellReasonAndRemedy(),
        new FormExists(),
        new FormIsSound(),
        new FieldRightsFit(),
        new FieldsAreShown(),
        new RequiredFieldsCanBeFilled(),
        new ApplicationFormIsNamed(),
        new JointHasParticipants(),
        new JointHasLead(),
        new JointPolicyIsKnown(),
        new JointPolicyCanBeMet(),
        new JointApprovalCanEnd(),
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
