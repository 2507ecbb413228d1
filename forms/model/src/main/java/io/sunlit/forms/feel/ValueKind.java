package io.sunlit.forms.feel;

/**
 * What kind of value a part of an expression has, as far as that is known before it is evaluated.
 */
public enum ValueKind {
  NUMBER,
  TEXT,
  TRUTH,
  LIST,
  CONTEXT,
  DATE,
  NULL,
  UNKNOWN;

  /** Whether it is known, and a value at all. */
  boolean known() {
    return this != UNKNOWN && this != NULL;
  }

  /** Whether both are known and not the same. */
  boolean differsFrom(ValueKind other) {
    return known() && other.known() && this != other;
  }
}
