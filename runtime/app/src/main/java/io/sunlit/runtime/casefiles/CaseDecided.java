package io.sunlit.runtime.casefiles;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A case file reached a final state by a handler's act. Told inside the transaction of the act.
 *
 * @param parent the case whose joint approval opened it, or null
 * @param reason reason or opinion of the deciding step, or null
 * @param by who decided
 */
public record CaseDecided(
    TenantId tenant,
    CaseNumber number,
    @Nullable CaseNumber parent,
    CaseState state,
    @Nullable String reason,
    Actor by) {}
