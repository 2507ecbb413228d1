package io.sunlit.architecture.offenders.state;

import java.util.List;
import java.util.Map;

/** Breaks no rule: a table that nobody can change, an enum and a switch over it. */
public class ConstantTable {

  public static final Map<String, Integer> LIMITS = Map.of("XK", 20);
  public static final List<String> KINDS = List.of("XK", "CF");

  enum Kind {
    PERMIT,
    PENALTY
  }

  int limit(Kind kind) {
    return switch (kind) {
      case PERMIT -> 20;
      case PENALTY -> 90;
    };
  }
}
