package io.sunlit.runtime.workitems;

import io.sunlit.tenants.Refusal;

/** There is no such work item, or not for this reader: the two are told alike. */
public final class WorkItemNotFound extends Refusal {

  WorkItemNotFound(String id) {
    super(Kind.NOT_FOUND, "work-item-not-found", "Work item " + id + " not found", id);
  }
}
