package io.sunlit.templates.soundness;

import org.jspecify.annotations.Nullable;

/**
 * What is thrown inside a flow and caught around it, written {@code kind:code}; a catcher without a
 * code catches every code of its kind.
 */
final class Signals {

  private Signals() {}

  static String of(String kind, @Nullable String code) {
    return kind + ":" + (code == null ? "" : code);
  }

  static boolean catches(NetNode catcher, String thrown) {
    String caught = catcher.signal;
    return caught != null && fits(caught, thrown);
  }

  static boolean fits(String caught, String thrown) {
    return caught.equals(thrown) || caught.endsWith(":") && thrown.startsWith(caught);
  }

  static boolean isEscalation(String signal) {
    return signal.startsWith("escalation:");
  }
}
