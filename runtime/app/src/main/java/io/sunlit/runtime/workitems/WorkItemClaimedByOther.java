package io.sunlit.runtime.workitems;

import io.sunlit.tenants.Refusal;

/** Somebody else works on it. */
public final class WorkItemClaimedByOther extends Refusal {

  WorkItemClaimedByOther(WorkItem item) {
    super(
        Kind.CONFLICT,
        "work-item-claimed-by-other",
        "Work item %s is claimed by %s".formatted(item.id(), item.claimedBy()),
        item.stepName(),
        item.claimedByName() == null ? "" : item.claimedByName());
  }
}
