package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/** The flow of a case was cancelled. Told once, inside the transaction of the inbox. */
public record FlowStopped(TenantId tenant, CaseNumber caseNumber) {}
