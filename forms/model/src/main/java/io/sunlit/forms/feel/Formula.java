package io.sunlit.forms.feel;

import org.jspecify.annotations.Nullable;

/** A part of an expression, ready to be evaluated. */
record Formula(Kind kind, Body body) {

  /** How to evaluate it. */
  interface Body {
    @Nullable Object value(Names names);
  }

  /**
   * Its value.
   *
   * @throws Failure if feelin would throw, or if it takes too many steps
   */
  @Nullable Object value(Names names) {
    names.step();
    return body.value(names);
  }

  /** An expression that has no value at all; form-js takes it as null. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String why) {
      super(why, null, false, false);
    }
  }
}
