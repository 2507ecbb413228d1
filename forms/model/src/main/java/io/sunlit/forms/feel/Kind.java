package io.sunlit.forms.feel;

/** What feelin knows of a part of an expression before it evaluates it; filters depend on it. */
enum Kind {
  NUMBER,
  BOOLEAN,
  STRING,
  TEST,
  NIL,
  DATE,
  ANY,
  NONE;

  static Kind common(Kind a, Kind b) {
    return a == b ? a : ANY;
  }
}
