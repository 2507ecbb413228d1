package io.sunlit.engineplugin;

/** A token is missing, not ours, or out of date. The message is safe to be told to the caller. */
final class InvalidToken extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidToken(String message) {
    super(message, null, false, false);
  }
}
