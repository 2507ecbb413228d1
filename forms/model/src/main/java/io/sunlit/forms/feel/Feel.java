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

  private static final FeelParser.Parsed NOTHING =
      new FeelParser.Parsed(List.of(), false, Set.of());

  private final List<Formula> formulas;
  private final boolean condition;
  private final boolean negated;
  private final @Nullable Refusal refusal;
  private final Set<Refusal> differences;
  private final Set<List<String>> references;

  private Feel(
      FeelParser.Parsed parsed,
      boolean condition,
      @Nullable Refusal refusal,
      Set<List<String>> references) {
    this.formulas = parsed.formulas();
    this.condition = condition;
    this.negated = parsed.negated();
    this.refusal = refusal;
    this.differences = Set.copyOf(parsed.differences());
    this.references = Set.copyOf(references);
  }

  /** Reads an expression, without its leading {@code =}. */
  public static Feel expression(String text) {
    return expression(text, Kinds.UNKNOWN);
  }

  /**
   * Reads an expression, without its leading {@code =}.
   *
   * @param kinds what is known of the variables
   */
  public static Feel expression(String text, Kinds kinds) {
    return read(text, false, kinds);
  }

  /** Reads a hide condition: FEEL unary tests with null as the value that is tested. */
  public static Feel condition(String text) {
    return condition(text, Kinds.UNKNOWN);
  }

  /**
   * Reads a hide condition: FEEL unary tests with null as the value that is tested.
   *
   * @param kinds what is known of the variables
   */
  public static Feel condition(String text, Kinds kinds) {
    return read(text, true, kinds);
  }

  private static Feel read(String text, boolean condition, Kinds kinds) {
    Set<List<String>> references = new HashSet<>();
    try {
      if (text.length() > LONGEST) {
        throw new FeelParser.Refused("too-long", String.valueOf(LONGEST));
      }
      FeelParser.Parsed parsed =
          condition
              ? FeelParser.tests(text, kinds, references)
              : FeelParser.expression(text, kinds, references);
      return new Feel(parsed, condition, null, references);
    } catch (FeelParser.Refused e) {
      return new Feel(NOTHING, condition, e.why(), Set.of());
    }
  }

  /** Why it cannot be used, or null. */
  public @Nullable Refusal refusal() {
    return refusal;
  }

  /** Whether it is no FEEL at all, rather than FEEL that we refuse. */
  public boolean isSyntaxError() {
    return refusal != null && refusal.isSyntaxError();
  }

  /**
   * What Camunda's engine would evaluate to something else than feelin in the browser. We evaluate
   * it as the browser does, but nobody should build on it.
   */
  public Set<Refusal> differences() {
    return differences;
  }

  /** The paths of the variables that it names, such as {@code [this, name]}. */
  public Set<List<String>> references() {
    return references;
  }

  /** Its value; null also if it cannot be evaluated. */
  public @Nullable Object evaluate(Variables variables, Clock clock) {
    if (condition || refusal != null) {
      return null;
    }
    try {
      return new Plain().plain(formulas.getFirst().value(Names.of(variables, clock)));
    } catch (Formula.Failure | StackOverflowError e) {
      return null;
    }
  }

  /**
   * Whether the condition holds for the value null. An unknown outcome (null) also does; one that
   * cannot be evaluated does not.
   */
  public boolean holds(Variables variables, Clock clock) {
    if (!condition || refusal != null) {
      return false;
    }
    try {
      Names names = Names.of(variables, clock);
      boolean matches = false;
      for (Formula test : formulas) {
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
