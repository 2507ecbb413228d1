package io.sunlit.designer.studio.rights;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Refusal;

/** The officer may not see drafts and publications of the item. */
public final class ProcessNotReadable extends Refusal {

  private static final long serialVersionUID = 1L;

  ProcessNotReadable(ImplementationItem item) {
    super(
        Kind.FORBIDDEN,
        "process-not-readable",
        "Expected a designer of %s, an administrator, a legal reviewer or an auditor for %s"
            .formatted(item.department(), item.code()),
        item.name());
  }
}
