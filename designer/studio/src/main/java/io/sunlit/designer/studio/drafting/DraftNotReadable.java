package io.sunlit.designer.studio.drafting;

import io.sunlit.designer.studio.ExplainedRefusal;

/** What was sent to save a draft is not as it is agreed. */
public final class DraftNotReadable extends ExplainedRefusal {

  private static final long serialVersionUID = 1L;

  DraftNotReadable(String messageZh, String messageEn) {
    super(Kind.INVALID, "draft-not-readable", messageZh, messageEn);
  }
}
