package io.sunlit.forms.feel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.*;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds what Camunda's engine and feelin evaluate differently, as far as it can be seen before:
 * from literals, operators, functions and the kinds of the form's fields. {@code
 * docs/generated/feel-constructs.md} has the table, written from both engines.
 */
final class Differences {

  private static final Set<String> OF_NUMBERS = Set.of("sum", "mean", "min", "max", "product");

  private static final Set<String> OF_A_LIST =
      Set.of(
          "count",
          "reverse",
          "distinct values",
          "flatten",
          "list contains",
          "index of",
          "append",
          "insert before",
          "remove",
          "sublist");

  private final Kinds variables;
  private final StaticKinds kinds;
  private final Set<Refusal> found;

  private Differences(Kinds variables, Set<Refusal> found) {
    this.variables = variables;
    this.kinds = new StaticKinds(variables);
    this.found = found;
  }

  static Set<Refusal> of(Exp exp, Kinds variables) {
    Differences differences = new Differences(variables, new LinkedHashSet<>());
    differences.look(exp);
    return differences.found;
  }

  /** What differs only because it is the result: a date, or one in a list or context. */
  static Set<Refusal> ofResult(Exp exp, Kinds variables) {
    boolean date =
        switch (exp) {
          case If choice ->
              resultHasDate(choice.statement(), variables)
                  || resultHasDate(choice.elseStatement(), variables);
          case For loop -> resultHasDate(loop.exp(), variables);
          case ConstList list -> parts(list).anyMatch(e -> resultHasDate(e, variables));
          case ConstContext context -> parts(context).anyMatch(e -> resultHasDate(e, variables));
          default -> new StaticKinds(variables).of(exp) == ValueKind.DATE;
        };
    return date ? Set.of(new Refusal("date-result", "")) : Set.of();
  }

  private static boolean resultHasDate(Exp exp, Kinds variables) {
    return !ofResult(exp, variables).isEmpty();
  }

  private void look(Exp exp) {
    switch (exp) {
      case Conjunction between
          when between.x() instanceof GreaterOrEqual low
              && between.y() instanceof LessOrEqual high
              && low.x() == high.x() ->
          range(low.y(), high.y());
      case Equal e -> {
        compared(e.x(), e.y());
        nested(e.x());
        nested(e.y());
      }
      case LessThan c -> compared(c.x(), c.y());
      case LessOrEqual c -> compared(c.x(), c.y());
      case GreaterThan c -> compared(c.x(), c.y());
      case GreaterOrEqual c -> compared(c.x(), c.y());
      case ConstRange range -> range(range.start().value(), range.end().value());
      case If choice -> expect(choice.condition(), ValueKind.TRUTH, "if-not-truth");
      case SomeItem some -> satisfied(names(some.iterators()), some.condition());
      case EveryItem every -> satisfied(names(every.iterators()), every.condition());
      case Filter filter -> expect(filter.list(), ValueKind.LIST, "not-a-list");
      case FunctionInvocation call
          when call.params() instanceof PositionalFunctionParameters positional ->
          called(call.function(), CollectionConverters.asJava(positional.params()));
      default -> {}
    }
    Differences within = within(exp);
    parts(exp).forEach(within::look);
  }

  private void called(String function, List<Exp> arguments) {
    if (OF_NUMBERS.contains(function)) {
      ofNumbers(function, arguments);
    } else if (OF_A_LIST.contains(function) && !arguments.isEmpty()) {
      expect(arguments.getFirst(), ValueKind.LIST, "not-a-list");
    } else if (function.equals("number")) {
      add("number-of-text", "");
    } else if (function.equals("string")) {
      if (arguments.stream().flatMap(Differences::deep).anyMatch(ConstContext.class::isInstance)
          || arguments.stream().anyMatch(a -> kinds.of(a) == ValueKind.CONTEXT)) {
        add("context-as-text", "");
      }
    }
  }

  private void ofNumbers(String function, List<Exp> arguments) {
    boolean one = arguments.size() == 1 && arguments.getFirst() instanceof ConstList;
    List<Exp> numbers = one ? parts(arguments.getFirst()).toList() : arguments;
    for (Exp number : numbers) {
      ValueKind kind = kinds.of(number);
      boolean aList = kind == ValueKind.LIST && (one || arguments.size() > 1);
      if (aList) {
        add("list-among-numbers", function);
      } else if (kind == ValueKind.TEXT || kind == ValueKind.CONTEXT || kind == ValueKind.TRUTH) {
        add("not-a-number", function);
      }
    }
  }

  private void compared(Exp a, Exp b) {
    if (kinds.of(a).differsFrom(kinds.of(b))) {
      add("different-kinds", "");
    }
  }

  private void nested(Exp exp) {
    if (exp instanceof ConstList list && parts(list).anyMatch(ConstList.class::isInstance)) {
      add("nested-list", "");
    }
  }

  private void range(Exp low, Exp high) {
    if (kinds.of(low) == ValueKind.TEXT || kinds.of(high) == ValueKind.TEXT) {
      add("text-range", "");
    }
  }

  /** An element by itself is most often no truth value. */
  private void satisfied(List<String> bound, Exp condition) {
    if (condition instanceof Ref ref && bound.contains(ref.names().head())) {
      add("satisfies-not-truth", "");
    }
    inside(bound).expect(condition, ValueKind.TRUTH, "satisfies-not-truth");
  }

  private void expect(Exp exp, ValueKind expected, String code) {
    ValueKind kind = kinds.of(exp);
    if (kind.differsFrom(expected) || (kind == ValueKind.NULL && exp instanceof ConstNull$)) {
      add(code, "");
    }
  }

  private void add(String code, String detail) {
    found.add(new Refusal(code, detail));
  }

  /** The same in a place where some names mean something else. */
  private Differences inside(@Nullable List<String> bound) {
    Kinds inner =
        path ->
            bound == null || bound.contains(path.getFirst())
                ? ValueKind.UNKNOWN
                : variables.of(path);
    return new Differences(inner, found);
  }

  private Differences within(Exp exp) {
    return switch (exp) {
      case For loop -> inside(names(loop.iterators()));
      case SomeItem some -> inside(names(some.iterators()));
      case EveryItem every -> inside(names(every.iterators()));
      case Filter filter -> inside(null);
      case ConstContext context ->
          inside(CollectionConverters.asJava(context.entries()).stream().map(Tuple2::_1).toList());
      default -> this;
    };
  }

  private static List<String> names(
      scala.collection.immutable.List<Tuple2<String, Exp>> iterators) {
    return CollectionConverters.asJava(iterators).stream().map(Tuple2::_1).toList();
  }

  private static Stream<Exp> deep(Exp exp) {
    return Stream.concat(Stream.of(exp), parts(exp).flatMap(Differences::deep));
  }

  /** The expressions directly inside one. */
  private static Stream<Exp> parts(@Nullable Object node) {
    if (!(node instanceof Product product)) {
      return Stream.empty();
    }
    return IntStream.range(0, product.productArity())
        .mapToObj(product::productElement)
        .flatMap(Differences::part);
  }

  private static Stream<Exp> part(@Nullable Object value) {
    return switch (value) {
      case Exp exp -> Stream.of(exp);
      case scala.collection.immutable.List<?> list ->
          CollectionConverters.asJava(list).stream().flatMap(Differences::part);
      case Tuple2<?, ?> pair -> part(pair._2());
      case FunctionParameters parameters -> parts(parameters);
      case ConstRangeBoundary boundary -> parts(boundary);
      case null, default -> Stream.empty();
    };
  }
}
