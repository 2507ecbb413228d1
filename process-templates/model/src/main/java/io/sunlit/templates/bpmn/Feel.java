package io.sunlit.templates.bpmn;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * A FEEL expression as the engine would read it: written with a leading {@code =}, and parsed.
 * Immutable; made by {@link #parse}.
 */
public final class Feel {

  /** A text is not FEEL. The message is the parser's, in English. */
  public static final class NotFeel extends Exception {
    private static final long serialVersionUID = 1L;

    NotFeel(String message) {
      super(message);
    }
  }

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private final ParsedExpression expression;

  private Feel(ParsedExpression expression) {
    this.expression = expression;
  }

  /**
   * @throws NotFeel if the text has no leading {@code =} or does not parse
   */
  public static Feel parse(String text) throws NotFeel {
    String stripped = text.strip();
    if (!stripped.startsWith("=")) {
      throw new NotFeel("a leading '=' is missing");
    }
    try {
      ParseResult result = ENGINE.parseExpression(stripped.substring(1).strip());
      if (result.isFailure()) {
        throw new NotFeel(result.failure().message());
      }
      return new Feel(result.parsedExpression());
    } catch (RuntimeException | StackOverflowError e) {
      throw new NotFeel("it cannot be parsed: " + e.getMessage());
    }
  }

  /** The top-level names of the variables that it reads. */
  public Set<String> variables() {
    Set<String> found = new LinkedHashSet<>();
    collect(expression.expression(), Set.of(), found);
    return found;
  }

  /** Its truth value; empty if it is neither true nor false (for FEEL: null or an error). */
  public Optional<Boolean> test(Map<String, Object> variables) {
    EvaluationResult result = ENGINE.evaluate(expression, variables);
    return result.isSuccess() && result.result() instanceof Boolean value
        ? Optional.of(value)
        : Optional.empty();
  }

  private static void collect(Object node, Set<String> bound, Set<String> found) {
    switch (node) {
      case Ref ref -> {
        String name = ref.names().head();
        if (!bound.contains(name)) {
          found.add(name);
        }
      }
      case For each -> iterate(each.iterators(), each.exp(), bound, found);
      case SomeItem some -> iterate(some.iterators(), some.condition(), bound, found);
      case EveryItem every -> iterate(every.iterators(), every.condition(), bound, found);
      case ConstContext context -> {
        Set<String> inner = new HashSet<>(bound);
        each(
            context.entries(),
            entry -> {
              scala.Tuple2<?, ?> pair = (scala.Tuple2<?, ?>) entry;
              collect(pair._2(), inner, found);
              inner.add((String) pair._1());
            });
      }
      case FunctionDefinition function -> {
        Set<String> inner = new HashSet<>(bound);
        each(function.parameters(), name -> inner.add((String) name));
        collect(function.body(), inner, found);
      }
      // Inside a filter a plain name may be a key of the filtered items: nothing is known of it.
      case Filter filter -> collect(filter.list(), bound, found);
      case scala.collection.immutable.Map<?, ?> map ->
          each(map.values(), value -> collect(value, bound, found));
      case scala.collection.Iterable<?> items -> each(items, item -> collect(item, bound, found));
      case scala.Product product ->
          each(product.productIterator(), part -> collect(part, bound, found));
      default -> {}
    }
  }

  private static void iterate(
      scala.collection.immutable.List<?> iterators,
      Object body,
      Set<String> bound,
      Set<String> found) {
    Set<String> inner = new HashSet<>(bound);
    each(
        iterators,
        iterator -> {
          scala.Tuple2<?, ?> pair = (scala.Tuple2<?, ?>) iterator;
          collect(pair._2(), inner, found);
          inner.add((String) pair._1());
        });
    collect(body, inner, found);
  }

  private static void each(
      scala.collection.IterableOnce<?> items, java.util.function.Consumer<Object> action) {
    scala.collection.Iterator<?> iterator = items.iterator();
    while (iterator.hasNext()) {
      action.accept(iterator.next());
    }
  }
}
