package io.sunlit.architecture.offenders.templates;

import io.camunda.client.CamundaClient;

/** Breaks the rule that models are plain Java. */
public record TemplateAskingZeebe(CamundaClient client) {}
