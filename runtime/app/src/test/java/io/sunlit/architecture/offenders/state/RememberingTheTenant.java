package io.sunlit.architecture.offenders.state;

/** Breaks the rule that static fields hold no boxes. */
public class RememberingTheTenant {
  public static final ThreadLocal<String> TENANT = new ThreadLocal<>();
}
