package io.sunlit.templates.rules;

/** A text is no decision table that can be decided; the message says what was expected. */
public class DecisionUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DecisionUnreadable(String message) {
    super(message);
  }
}
