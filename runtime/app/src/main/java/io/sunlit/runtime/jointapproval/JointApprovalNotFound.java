package io.sunlit.runtime.jointapproval;

import io.sunlit.tenants.Refusal;

/** There is no such joint approval, or not for this reader. */
public final class JointApprovalNotFound extends Refusal {

  JointApprovalNotFound(String id) {
    super(Kind.NOT_FOUND, "joint-approval-not-found", "Joint approval " + id + " not found", id);
  }
}
