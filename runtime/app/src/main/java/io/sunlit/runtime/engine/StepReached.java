package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/**
 * The flow of a case has reached a human step, which now waits for {@link
 * ProcessEngine#completeStep}. Told once, inside the transaction of the inbox: a listener works in
 * it and must be synchronous.
 *
 * @param elementId id of the step in the flow
 * @param stepKey names this visit of the step
 */
public record StepReached(TenantId tenant, CaseNumber caseNumber, String elementId, long stepKey) {}
