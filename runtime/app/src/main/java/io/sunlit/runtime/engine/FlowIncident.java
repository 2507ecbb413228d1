package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/**
 * The flow of a case is stuck, for example because no condition of a gateway holds. Told once,
 * inside the transaction of the inbox.
 *
 * @param elementId where it is stuck
 * @param message what the engine says, in English, for an administrator
 */
public record FlowIncident(
    TenantId tenant, CaseNumber caseNumber, String elementId, String message) {}
