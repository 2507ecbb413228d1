package io.sunlit.runtime.engine;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/** The flow of a case has run to its end. Told once, inside the transaction of the inbox. */
public record FlowEnded(TenantId tenant, CaseNumber caseNumber) {}
