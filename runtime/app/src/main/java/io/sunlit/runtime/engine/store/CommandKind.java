package io.sunlit.runtime.engine.store;

/** What the engine is told to do. */
public enum CommandKind {
  DEPLOY,
  START,
  COMPLETE,
  /** End the instance of a case. */
  CANCEL,
  /** End an instance that was started a second time for its case. */
  DISCARD
}
