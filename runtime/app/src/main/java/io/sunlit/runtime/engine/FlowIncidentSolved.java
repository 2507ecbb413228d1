package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/**
 * A flow that was stuck goes on. Told once, inside the transaction of the inbox.
 *
 * @param elementId where it was stuck
 */
public record FlowIncidentSolved(TenantId tenant, CaseNumber caseNumber, String elementId) {}
