package io.sunlit.runtime.engine.inbox;

import io.sunlit.runtime.engine.FlowEnded;
import io.sunlit.runtime.engine.FlowIncident;
import io.sunlit.runtime.engine.FlowIncidentSolved;
import io.sunlit.runtime.engine.FlowStopped;
import io.sunlit.runtime.engine.StepGone;
import io.sunlit.runtime.engine.StepReached;
import io.sunlit.runtime.engine.outbox.Outbox;
import io.sunlit.runtime.engine.store.EngineCommand;
import io.sunlit.runtime.engine.store.EngineCommands;
import io.sunlit.runtime.engine.store.EngineInstance;
import io.sunlit.runtime.engine.store.EngineInstance.State;
import io.sunlit.runtime.engine.store.EngineInstances;
import io.sunlit.runtime.engine.store.OpenSteps;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Works one record in: keeps our tables and tells the rest of the application. */
@Component
class RecordWork {

  private static final Logger log = LoggerFactory.getLogger(RecordWork.class);

  private final EngineInstances instances;
  private final OpenSteps steps;
  private final EngineCommands commands;
  private final Outbox outbox;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordWork(
      EngineInstances instances,
      OpenSteps steps,
      EngineCommands commands,
      Outbox outbox,
      ApplicationEventPublisher events,
      Clock clock) {
    this.instances = instances;
    this.steps = steps;
    this.commands = commands;
    this.outbox = outbox;
    this.events = events;
    this.clock = clock;
  }

  /** Works a record in, in the running transaction. */
  void apply(String engineId, EngineRecord record, KnownInstances known) {
    TenantId tenant = tenantOf(record);
    if (tenant == null) {
      return; // started by somebody else
    }
    switch (record.type() + " " + record.intent()) {
      case "PROCESS_INSTANCE_CREATION CREATED" -> started(tenant, engineId, record, known);
      case "USER_TASK CREATED" -> reached(tenant, engineId, record, known);
      case "USER_TASK COMPLETED" -> steps.close(tenant, engineId, record.key());
      case "USER_TASK CANCELED" -> gone(tenant, engineId, record, known);
      case "PROCESS_INSTANCE ELEMENT_COMPLETED" -> over(tenant, record, known, State.ENDED);
      case "PROCESS_INSTANCE ELEMENT_TERMINATED" -> over(tenant, record, known, State.STOPPED);
      case "INCIDENT CREATED", "INCIDENT RESOLVED" -> incident(tenant, record, known);
      default -> log.debug("Not for us: {} {}", record.type(), record.intent());
    }
  }

  /** The first instance of a case is its instance for ever; a second one comes from a repeat. */
  private void started(
      TenantId tenant, String engineId, EngineRecord record, KnownInstances known) {
    String number = record.caseNumber();
    if (number == null) {
      return; // not started by us
    }
    CaseNumber caseNumber = new CaseNumber(number);
    Optional<EngineInstance> bound = instances.of(tenant, caseNumber);
    if (bound.isEmpty()) {
      EngineInstance instance =
          new EngineInstance(tenant, caseNumber, engineId, record.instance(), State.RUNNING);
      instances.add(tenant, instance, clock.instant());
      commands.deleteStarts(tenant, caseNumber);
      known.add(instance);
    } else if (bound.get().key() != record.instance() || !bound.get().engineId().equals(engineId)) {
      log.info("Case {} in {} was started twice: the second goes", caseNumber, tenant);
      outbox.add(tenant, EngineCommand.discard(tenant, caseNumber, record.instance()));
    }
  }

  private void reached(
      TenantId tenant, String engineId, EngineRecord record, KnownInstances known) {
    EngineInstance instance = known.find(tenant, record.instance());
    if (instance != null) {
      String element = String.valueOf(record.element());
      steps.add(tenant, instance.caseNumber(), engineId, record.key(), element);
      events.publishEvent(new StepReached(tenant, instance.caseNumber(), element, record.key()));
    }
  }

  private void gone(TenantId tenant, String engineId, EngineRecord record, KnownInstances known) {
    EngineInstance instance = known.find(tenant, record.instance());
    if (instance != null && steps.close(tenant, engineId, record.key())) {
      events.publishEvent(
          new StepGone(
              tenant, instance.caseNumber(), String.valueOf(record.element()), record.key()));
    }
  }

  private void over(TenantId tenant, EngineRecord record, KnownInstances known, State state) {
    EngineInstance instance = known.find(tenant, record.instance());
    if (instance != null) {
      CaseNumber caseNumber = instance.caseNumber();
      instances.end(tenant, caseNumber, state, clock.instant());
      events.publishEvent(
          state == State.ENDED
              ? new FlowEnded(tenant, caseNumber)
              : new FlowStopped(tenant, caseNumber));
    }
  }

  private void incident(TenantId tenant, EngineRecord record, KnownInstances known) {
    EngineInstance instance = known.find(tenant, record.instance());
    if (instance != null) {
      CaseNumber caseNumber = instance.caseNumber();
      String element = String.valueOf(record.element());
      events.publishEvent(
          record.intent().equals("CREATED")
              ? new FlowIncident(tenant, caseNumber, element, String.valueOf(record.message()))
              : new FlowIncidentSolved(tenant, caseNumber, element));
    }
  }

  /** The tenant, or null if it is none of ours: {@code <default>}, for example. */
  static @Nullable TenantId tenantOf(EngineRecord record) {
    try {
      return new TenantId(record.tenant());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
