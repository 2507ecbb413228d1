package io.sunlit.runtime.workitems;

import io.sunlit.tenants.Refusal;

/** The officer does not hold the post that the step is for. */
public final class PostNotHeld extends Refusal {

  PostNotHeld(WorkItem item) {
    super(
        Kind.FORBIDDEN,
        "post-not-held",
        "Expected the holder of post %s for work item %s".formatted(item.post(), item.id()),
        item.stepName(),
        item.post());
  }
}
