package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/**
 * An open step was taken away by the flow itself (interrupted or cancelled), not completed. Told
 * once, inside the transaction of the inbox.
 *
 * @param stepKey as told by {@link StepReached}
 */
public record StepGone(TenantId tenant, CaseNumber caseNumber, String elementId, long stepKey) {}
