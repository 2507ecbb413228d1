package io.sunlit.runtime.casefiles;

import io.sunlit.templates.StepAction;
import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.TenantId;

/**
 * A step of a sub-case was done that decides nothing. Told inside the transaction of the act.
 *
 * @param parent the case whose joint approval opened it
 */
public record SubCaseMoved(
    TenantId tenant, CaseNumber number, CaseNumber parent, StepAction action, Actor by) {}
