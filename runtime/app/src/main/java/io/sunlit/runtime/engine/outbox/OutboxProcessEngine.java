package io.sunlit.runtime.engine.outbox;

import io.sunlit.runtime.engine.ProcessEngine;
import io.sunlit.runtime.engine.store.CommandKind;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineCommands;
import io.sunlit.runtime.engine.store.EngineInstances;
import io.sunlit.runtime.engine.store.KnownFlows;
import io.sunlit.runtime.engine.store.OpenSteps;
import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The engine as the rest of the application sees it. */
@Component
class OutboxProcessEngine implements ProcessEngine {

  /** The variable by which the inbox finds the case of an instance. */
  private static final String CASE_NUMBER = "caseNumber";

  private final Outbox outbox;
  private final EngineCommands commands;
  private final KnownFlows flows;
  private final EngineInstances instances;
  private final OpenSteps steps;
  private final JsonMapper json;

  OutboxProcessEngine(
      Outbox outbox,
      EngineCommands commands,
      KnownFlows flows,
      EngineInstances instances,
      OpenSteps steps,
      JsonMapper json) {
    this.outbox = outbox;
    this.commands = commands;
    this.flows = flows;
    this.instances = instances;
    this.steps = steps;
    this.json = json;
  }

  @Override
  public void deploy(TenantId tenant, CompiledFlow flow) {
    Outbox.requireTransaction();
    if (!flows.isKnown(tenant, flow.id()) && !commands.isDeploying(tenant, flow.id())) {
      outbox.add(tenant, EngineCommand.deploy(tenant, flow.id(), flow.xml()));
    }
  }

  @Override
  public void start(
      TenantId tenant, CaseNumber caseNumber, String flowId, Map<String, ?> variables) {
    Outbox.requireTransaction();
    if (instances.of(tenant, caseNumber).isPresent()
        || commands.isWaiting(tenant, caseNumber, CommandKind.START, 0)) {
      return;
    }
    Map<String, Object> all = new LinkedHashMap<>(variables);
    all.put(CASE_NUMBER, caseNumber.value());
    outbox.add(
        tenant, EngineCommand.start(tenant, caseNumber, flowId, json.writeValueAsString(all)));
  }

  @Override
  public void completeStep(
      TenantId tenant, CaseNumber caseNumber, long stepKey, Map<String, ?> variables) {
    Outbox.requireTransaction();
    if (!steps.isOpen(tenant, caseNumber, stepKey)
        || commands.isWaiting(tenant, caseNumber, CommandKind.COMPLETE, stepKey)) {
      return;
    }
    outbox.add(
        tenant,
        EngineCommand.complete(tenant, caseNumber, stepKey, json.writeValueAsString(variables)));
  }

  @Override
  public void cancel(TenantId tenant, CaseNumber caseNumber) {
    Outbox.requireTransaction();
    if (!commands.isWaiting(tenant, caseNumber, CommandKind.CANCEL, 0)) {
      outbox.add(tenant, EngineCommand.cancel(tenant, caseNumber));
    }
  }
}
