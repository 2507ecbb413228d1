package io.sunlit.runtime.engine.store;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A command in the outbox.
 *
 * @param id zero while it is not stored
 * @param caseNumber null for {@link CommandKind#DEPLOY}
 * @param flowId for {@link CommandKind#DEPLOY} and {@link CommandKind#START}
 * @param key of the step for {@link CommandKind#COMPLETE}, of the instance for {@link
 *     CommandKind#DISCARD}, else zero
 * @param payload the flow to deploy, or the variables as JSON
 * @param attempts how often it was tried in vain
 */
public record EngineCommand(
    long id,
    TenantId tenant,
    @Nullable CaseNumber caseNumber,
    CommandKind kind,
    @Nullable String flowId,
    long key,
    @Nullable String payload,
    int attempts) {

  public static EngineCommand deploy(TenantId tenant, String flowId, String xml) {
    return new EngineCommand(0, tenant, null, CommandKind.DEPLOY, flowId, 0, xml, 0);
  }

  public static EngineCommand start(
      TenantId tenant, CaseNumber caseNumber, String flowId, String variables) {
    return new EngineCommand(0, tenant, caseNumber, CommandKind.START, flowId, 0, variables, 0);
  }

  public static EngineCommand complete(
      TenantId tenant, CaseNumber caseNumber, long stepKey, String variables) {
    return new EngineCommand(
        0, tenant, caseNumber, CommandKind.COMPLETE, null, stepKey, variables, 0);
  }

  public static EngineCommand cancel(TenantId tenant, CaseNumber caseNumber) {
    return new EngineCommand(0, tenant, caseNumber, CommandKind.CANCEL, null, 0, null, 0);
  }

  public static EngineCommand discard(TenantId tenant, CaseNumber caseNumber, long instanceKey) {
    return new EngineCommand(
        0, tenant, caseNumber, CommandKind.DISCARD, null, instanceKey, null, 0);
  }

  EngineCommand withId(long stored) {
    return new EngineCommand(stored, tenant, caseNumber, kind, flowId, key, payload, attempts);
  }
}
