package io.sunlit.runtime.workitems;

import io.sunlit.tenants.CaseNumber;
import io.sunlit.tenants.PostRef;
import io.sunlit.tenants.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A human step of a case that waits for a post, or was done.
 *
 * @param id unique on the platform, opaque
 * @param stepKey the engine's key of the step
 * @param itemName copied from the case, so that a list needs no join
 * @param dueOn last day of the step's limit, or null if the step has none
 * @param claimedBy user name of who works on it, or null
 */
public record WorkItem(
    String id,
    TenantId tenant,
    CaseNumber caseNumber,
    String stepId,
    String stepName,
    long stepKey,
    PostRef post,
    String itemName,
    String applicantName,
    State state,
    Instant reachedAt,
    @Nullable LocalDate dueOn,
    @Nullable String claimedBy,
    @Nullable String claimedByName) {

  /** Where it stands. */
  public enum State {
    /** 待领取. */
    OPEN,
    /** 办理中. */
    CLAIMED,
    /** 已办. */
    DONE,
    /** Taken back by the flow, for instance because the case was stopped. */
    GONE
  }
}
