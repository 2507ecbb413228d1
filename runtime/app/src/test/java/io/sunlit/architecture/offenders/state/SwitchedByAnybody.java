package io.sunlit.architecture.offenders.state;

/** Breaks the rule that static fields are final. */
public class SwitchedByAnybody {
  public static boolean on;
}
