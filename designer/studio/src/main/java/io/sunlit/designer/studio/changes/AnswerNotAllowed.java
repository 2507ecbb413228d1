package io.sunlit.designer.studio.changes;

import io.sunlit.tenants.Refusal;

/** Only the legal office answers declarations, and nobody those that he declared himself. */
public final class AnswerNotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  AnswerNotAllowed(String username) {
    super(Kind.FORBIDDEN, "answer-not-allowed", username + " may not answer this declaration");
  }
}
