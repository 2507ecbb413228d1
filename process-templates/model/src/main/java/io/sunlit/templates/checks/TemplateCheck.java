package io.sunlit.templates.checks;

/** One rule about a flow. Stateless. */
public sealed interface TemplateCheck
    permits ApplicationFormIsNamed,
        CallsMakeNoCircle,
        ConditionsOnlyAtGateways,
        DecidingPostIsEntitled,
        DepartmentExists,
        ElementIsSupported,
        EndEventIsThere,
        EverythingIsReachable,
        FieldRightsFit,
        FieldsAreShown,
        FlowConditionIsReadable,
        FlowIsSound,
        FlowsAreConnected,
        FormExists,
        FormIsSound,
        GatewayFlowsHaveConditions,
        IdsAreChosen,
        IdsAreValid,
        ItemExists,
        JointApprovalCanEnd,
        JointHasLead,
        JointHasParticipants,
        JointPolicyCanBeMet,
        JointPolicyIsKnown,
        LabelsAreGiven,
        LimitIsReadable,
        LongestWayFitsLimits,
        OutcomesHaveAWay,
        ParticipantConditionIsReadable,
        ParticipantKindIsKnown,
        PostExists,
        RefusalsTellReasonAndRemedy,
        RequiredFieldsCanBeFilled,
        SpecialProceduresAreAllowed,
        StagesFollowTheLaw,
        StartEventIsThere,
        StepHasActions,
        StepHasPost,
        StepHasStage,
        UserTaskIsMarked {

  /** Names the rule and its page, such as {@code step-post}. */
  String code();

  /** Reports every breach, with the element named and what to do. Throws nothing. */
  void check(CheckSubject subject, Findings findings);
}
