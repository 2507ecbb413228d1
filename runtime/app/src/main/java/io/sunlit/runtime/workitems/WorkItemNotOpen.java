package io.sunlit.runtime.workitems;

import io.sunlit.tenants.Refusal;

/** The work item was done, or taken back, before. */
public final class WorkItemNotOpen extends Refusal {

  WorkItemNotOpen(WorkItem item) {
    super(
        Kind.CONFLICT,
        "work-item-not-open",
        "Expected work item %s to be open, but it is %s".formatted(item.id(), item.state()),
        item.stepName());
  }
}
