package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables around a part of an expression, and the budget of the whole evaluation. */
final class Names {

  private static final int MOST_STEPS = 200_000;

  private final Variables variables;
  private final Clock clock;
  private final int[] steps;

  private Names(Variables variables, Clock clock, int[] steps) {
    this.variables = variables;
    this.clock = clock;
    this.steps = steps;
  }

  static Names of(Variables variables, Clock clock) {
    return new Names(variables, clock, new int[1]);
  }

  /** These names and some more, which win. */
  Names with(Map<?, ?> more) {
    return new Names(
        name -> {
          Object value = more.get(name);
          return value != null || more.containsKey(name) ? value : variables.get(name);
        },
        clock,
        steps);
  }

  @Nullable Object get(String name) {
    return variables.get(name);
  }

  boolean has(String name) {
    return variables.get(name) != Js.UNDEFINED;
  }

  Clock clock() {
    return clock;
  }

  void step() {
    if (++steps[0] > MOST_STEPS) {
      throw new Formula.Failure("too many steps");
    }
  }
}
