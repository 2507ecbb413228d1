package io.sunlit.architecture.offenders.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks the rule that static initialisers make no changeable collections. */
public class RememberingInAMap {
  public static final Map<String, String> SEEN = new ConcurrentHashMap<>();
}
