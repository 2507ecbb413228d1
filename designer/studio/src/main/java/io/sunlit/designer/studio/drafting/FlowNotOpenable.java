package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.ExplainedRefusal;

/** The text is no diagram that the editor could show again; it is not stored. */
public final class FlowNotOpenable extends ExplainedRefusal {

  private static final long serialVersionUID = 1L;

  public FlowNotOpenable(String messageZh, String messageEn) {
    super(Kind.INVALID, "flow-not-openable", messageZh, messageEn);
  }
}
