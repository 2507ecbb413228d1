package io.sunlit.architecture.offenders.runtime.engine;

import io.camunda.client.CamundaClient;

/** Breaks no rule: the engine package may know Camunda. */
public record EngineCallingZeebe(CamundaClient client) {}
