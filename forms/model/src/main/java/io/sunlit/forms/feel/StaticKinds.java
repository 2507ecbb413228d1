package io.sunlit.forms.feel;

import static io.sunlit.forms.feel.ValueKind.CONTEXT;
import static io.sunlit.forms.feel.ValueKind.DATE;
import static io.sunlit.forms.feel.ValueKind.LIST;
import static io.sunlit.forms.feel.ValueKind.NULL;
import static io.sunlit.forms.feel.ValueKind.NUMBER;
import static io.sunlit.forms.feel.ValueKind.TEXT;
import static io.sunlit.forms.feel.ValueKind.TRUTH;
import static io.sunlit.forms.feel.ValueKind.UNKNOWN;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.*;
import scala.jdk.javaapi.CollectionConverters;

/** Tells what kind of value a part of an expression has. Not exact: unknown where in doubt. */
final class StaticKinds {

  private static final Map<String, ValueKind> RESULTS =
      Stream.of(
              Map.entry(
                  NUMBER,
                  Set.of(
                      "count",
                      "sum",
                      "mean",
                      "product",
                      "abs",
                      "floor",
                      "ceiling",
                      "decimal",
                      "round up",
                      "round down",
                      "round half up",
                      "round half down",
                      "modulo",
                      "sqrt",
                      "string length",
                      "number")),
              Map.entry(
                  TEXT,
                  Set.of(
                      "string",
                      "substring",
                      "upper case",
                      "lower case",
                      "substring before",
                      "substring after",
                      "string join")),
              Map.entry(
                  TRUTH,
                  Set.of(
                      "contains",
                      "starts with",
                      "ends with",
                      "matches",
                      "list contains",
                      "odd",
                      "even",
                      "all",
                      "any",
                      "not")),
              Map.entry(
                  LIST,
                  Set.of(
                      "append",
                      "concatenate",
                      "insert before",
                      "remove",
                      "sublist",
                      "reverse",
                      "union",
                      "distinct values",
                      "flatten",
                      "index of")),
              Map.entry(DATE, Set.of("date", "today")))
          .flatMap(e -> e.getValue().stream().map(name -> Map.entry(name, e.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Kinds variables;

  StaticKinds(Kinds variables) {
    this.variables = variables;
  }

  ValueKind of(Exp exp) {
    return switch (exp) {
      case ConstNull$ n -> NULL;
      case ConstNumber n -> NUMBER;
      case ConstString s -> TEXT;
      case ConstBool b -> TRUTH;
      case ConstDate d -> DATE;
      case ConstList l -> LIST;
      case For f -> LIST;
      case ConstContext c -> CONTEXT;
      case Addition sum -> common(of(sum.x()), of(sum.y()));
      case Subtraction op -> NUMBER;
      case Multiplication op -> NUMBER;
      case Division op -> NUMBER;
      case Exponentiation op -> NUMBER;
      case ArithmeticNegation op -> NUMBER;
      case Comparison c -> TRUTH;
      case Conjunction c -> TRUTH;
      case Disjunction d -> TRUTH;
      case Not not -> TRUTH;
      case In in -> TRUTH;
      case SomeItem some -> TRUTH;
      case EveryItem every -> TRUTH;
      case If choice -> common(of(choice.statement()), of(choice.elseStatement()));
      case FunctionInvocation call -> RESULTS.getOrDefault(call.function(), UNKNOWN);
      case Ref ref -> variables.of(CollectionConverters.asJava(ref.names()));
      default -> UNKNOWN;
    };
  }

  private static ValueKind common(ValueKind a, ValueKind b) {
    return a == b ? a : UNKNOWN;
  }
}
