package io.sunlit.runtime.workitems;

import io.sunlit.tenants.Refusal;

/** The step does not offer this action. */
public final class ActionNotOffered extends Refusal {

  ActionNotOffered(String action, String stepName) {
    super(
        Kind.INVALID,
        "action-not-offered",
        "Step %s does not offer action '%s'".formatted(stepName, action),
        action,
        stepName);
  }
}
