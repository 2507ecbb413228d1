package io.sunlit.runtime.engine.client;

/** Why the engine did not take a command. */
public enum FailureKind {
  /** It has too much to do: the same again in a moment, and less at a time. */
  BUSY,
  /** It could not be reached, or its answer did not come: perhaps it was done, perhaps not. */
  AWAY,
  /** It does not know what the command is about. */
  NOT_FOUND,
  /** It will never take it as it is. */
  REFUSED
}
