package io.sunlit.architecture.offenders.runtime.casefiles;

import io.camunda.client.CamundaClient;

/** Breaks the rule that only the engine package knows Camunda. */
public record CaseStartingZeebe(CamundaClient client) {}
