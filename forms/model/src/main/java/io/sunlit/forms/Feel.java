package io.sunlit.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** A FEEL expression. The only class that knows the FEEL engine, which is written in Scala. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  /** The engine's parser is recursive; longer texts could exhaust the stack. */
  private static final int LONGEST = 4000;

  private final @Nullable ParseResult parsed;
  private final @Nullable String failure;

  private Feel(@Nullable ParseResult parsed, @Nullable String failure) {
    this.parsed = parsed;
    this.failure = failure;
  }

  static Feel expression(String text) {
    return parse(text, false);
  }

  /** A hide condition: FEEL unary tests with null as the value that is tested. */
  static Feel condition(String text) {
    return parse(text, true);
  }

  private static Feel parse(String text, boolean unary) {
    if (text.length() > LONGEST) {
      return new Feel(null, "longer than " + LONGEST + " characters");
    }
    try {
      ParseResult result = unary ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
      return result.isSuccess()
          ? new Feel(result, null)
          : new Feel(null, String.valueOf(result.failure().message()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Feel(null, e.getClass().getSimpleName());
    }
  }

  /** Why it could not be parsed, or null. */
  @Nullable String failure() {
    return failure;
  }

  /** Its value; null also if it cannot be evaluated. */
  @Nullable Object evaluate(Map<String, @Nullable Object> context) {
    if (parsed == null) {
      return null;
    }
    try {
      return fromEngine(ENGINE.evaluate(parsed.parsedExpression(), context));
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  /** Whether the condition holds for the value null; an unknown outcome (null) also does. */
  boolean holds(Map<String, @Nullable Object> context) {
    if (parsed == null) {
      return false;
    }
    try {
      EvaluationResult result = ENGINE.evaluateWithInput(parsed.parsedExpression(), null, context);
      return Boolean.TRUE.equals(fromEngine(result));
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static @Nullable Object fromEngine(EvaluationResult result) {
    return result.isSuccess() ? plain(result.result()) : null;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case Number n -> Js.number(n.doubleValue());
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
      default -> value.toString();
    };
  }
}
