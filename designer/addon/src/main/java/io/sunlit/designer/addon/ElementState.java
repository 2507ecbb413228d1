package io.sunlit.designer.addon;

/** How far an element is, on a diagram that shows a running case. */
public enum ElementState {
  /** Somebody is working here now. */
  CURRENT,
  /** It was passed. */
  DONE,
  /** Something needs a person's attention. */
  PROBLEM,
  /** It will not be reached any more. */
  SKIPPED
}
