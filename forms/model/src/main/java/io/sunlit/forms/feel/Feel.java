package io.sunlit.forms.feel;

import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A FEEL expression or condition. Immutable. */
public final class Feel {

  /** The engine's parser is recursive; longer texts could exhaust the stack. */
  private static final int LONGEST = 4000;

  private final @Nullable Formula formula;
  private final List<Formula> tests;
  private final boolean negated;
  private final @Nullable String failure;
  private final boolean syntaxError;
  private final Set<List<String>> references;

  private Feel(
      @Nullable Formula formula,
      List<Formula> tests,
      boolean negated,
      @Nullable String failure,
      boolean syntaxError,
      Set<List<String>> references) {
    this.references = Set.copyOf(references);
    this.formula = formula;
    this.tests = tests;
    this.negated = negated;
    this.failure = failure;
    this.syntaxError = syntaxError;
  }

  /** Reads an expression, without its leading {@code =}. */
  public static Feel expression(String text) {
    Set<List<String>> references = new HashSet<>();
    try {
      Formula formula = FeelParser.expression(bounded(text), references);
      return new Feel(formula, List.of(), false, null, false, references);
    } catch (FeelParser.Refused e) {
      return new Feel(null, List.of(), false, e.why(), e.syntaxError(), Set.of());
    }
  }

  /** Reads a hide condition: FEEL unary tests with null as the value that is tested. */
  public static Feel condition(String text) {
    Set<List<String>> references = new HashSet<>();
    try {
      FeelParser.Tests tests = FeelParser.tests(bounded(text), references);
      return new Feel(null, tests.tests(), tests.negated(), null, false, references);
    } catch (FeelParser.Refused e) {
      return new Feel(null, List.of(), false, e.why(), e.syntaxError(), Set.of());
    }
  }

  private static String bounded(String text) {
    if (text.length() > LONGEST) {
      throw new FeelParser.Refused("longer than " + LONGEST + " characters", false);
    }
    return text;
  }

  /** Why it cannot be used, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /** Whether it is no FEEL at all, rather than FEEL that we refuse. */
  public boolean syntaxError() {
    return syntaxError;
  }

  /** The paths of the variables that it names, such as {@code [this, name]}. */
  public Set<List<String>> references() {
    return references;
  }

  /** Its value; null also if it cannot be evaluated. */
  public @Nullable Object evaluate(Variables variables, Clock clock) {
    if (formula == null) {
      return null;
    }
    try {
      return new Plain().plain(formula.value(Names.of(variables, clock)));
    } catch (Formula.Failure | StackOverflowError e) {
      return null;
    }
  }

  /**
   * Whether the condition holds for the value null. An unknown outcome (null) also does; one that
   * cannot be evaluated does not.
   */
  public boolean holds(Variables variables, Clock clock) {
    if (failure != null) {
      return false;
    }
    try {
      Names names = Names.of(variables, clock);
      boolean matches = false;
      for (Formula test : tests) {
        matches |= matches(test.value(names));
      }
      return matches != negated;
    } catch (Formula.Failure | StackOverflowError e) {
      return false;
    }
  }

  private static boolean matches(@Nullable Object test) {
    if (test instanceof List<?> list) {
      return list.stream().anyMatch(e -> e == null);
    }
    return test == null || Boolean.TRUE.equals(test) || test == Js.UNDEFINED;
  }

  /** Values as form-js keeps them: dates become text. Bounded, since values can repeat parts. */
  private static final class Plain {
    private static final int MOST_VALUES = 20_000;
    private int values;

    @Nullable Object plain(@Nullable Object value) {
      if (++values > MOST_VALUES) {
        throw new Formula.Failure("too many values");
      }
      return switch (value) {
        case Double d when !Double.isFinite(d) -> null;
        case Double d -> Js.number(d);
        case Map<?, ?> map -> {
          Map<String, @Nullable Object> copy = new LinkedHashMap<>();
          map.forEach((k, v) -> copy.put(String.valueOf(k), plain(v)));
          yield copy;
        }
        case List<?> list -> {
          List<@Nullable Object> copy = new ArrayList<>();
          list.forEach(e -> copy.add(plain(e)));
          yield copy;
        }
        case Moment m -> m.toString();
        case null -> null;
        default -> value == Js.UNDEFINED ? null : value;
      };
    }
  }
}
