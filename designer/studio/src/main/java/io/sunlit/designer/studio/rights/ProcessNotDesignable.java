package io.sunlit.designer.studio.rights;

import io.sunlit.tenants.ImplementationItem;
import io.sunlit.tenants.Refusal;

/** The officer may not change or publish the process of the item. */
public final class ProcessNotDesignable extends Refusal {

  private static final long serialVersionUID = 1L;

  ProcessNotDesignable(ImplementationItem item) {
    super(
        Kind.FORBIDDEN,
        "process-not-designable",
        "Expected a designer of %s or an administrator for %s"
            .formatted(item.department(), item.code()),
        item.name());
  }
}
