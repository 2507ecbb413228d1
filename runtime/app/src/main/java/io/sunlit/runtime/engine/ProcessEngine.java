package io.sunlit.runtime.engine;

import io.sunlit.templates.CompiledFlow;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import java.util.Map;

/**
 * Moves the tokens of the flows. Every call writes a command into the outbox of the caller's
 * transaction and returns at once; the engine is told after the commit, however long it is away.
 * What comes of it is told by the events of this package.
 *
 * <p>All methods need a running transaction and throw {@link
 * org.springframework.transaction.IllegalTransactionStateException} without one. Commands of one
 * case reach the engine in the order of the calls.
 */
public interface ProcessEngine {

  /** Makes a flow known in a tenant. Has no effect if the tenant has it already. */
  void deploy(TenantId tenant, CompiledFlow flow);

  /**
   * Starts the flow of a case. Repeating the call for the same case has no effect.
   *
   * @param flowId id of a flow that was deployed before, in this transaction or an earlier one
   * @param variables what the conditions of the flow read; {@code caseNumber} is added
   */
  void start(TenantId tenant, CaseNumber caseNumber, String flowId, Map<String, ?> variables);

  /**
   * Completes a step that was told by {@link StepReached}. Repeating the call has no effect.
   *
   * @param stepKey as told by {@link StepReached}
   * @param variables the outcome of the step, under the step's id
   */
  void completeStep(TenantId tenant, CaseNumber caseNumber, long stepKey, Map<String, ?> variables);

  /**
   * Ends the flow of a case before its end, even if its start is still on the way. {@link
   * FlowStopped} follows, and {@link StepGone} for each open step.
   */
  void cancel(TenantId tenant, CaseNumber caseNumber);
}
