package io.sunlit.architecture.offenders.state;

import java.util.concurrent.atomic.AtomicLong;

/** Breaks the rule that static fields hold no boxes. */
public class CountingForEver {
  public static final AtomicLong COUNT = new AtomicLong();
}
