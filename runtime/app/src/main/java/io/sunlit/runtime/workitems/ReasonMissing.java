package io.sunlit.runtime.workitems;

import io.sunlit.templates.StepAction;
import io.sunlit.tenants.Refusal;

/** The action demands a reason and none was given. */
public final class ReasonMissing extends Refusal {

  ReasonMissing(StepAction action) {
    super(
        Kind.INVALID,
        "reason-missing",
        "Action %s needs a reason".formatted(action),
        action.code());
  }
}
