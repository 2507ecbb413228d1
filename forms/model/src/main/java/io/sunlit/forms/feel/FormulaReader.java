package io.sunlit.forms.feel;

import io.sunlit.forms.feel.FeelParser.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.*;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Turns the engine's syntax tree into formulas that evaluate as feelin does. */
final class FormulaReader {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

  private final Set<List<String>> references;

  /** Names that loops around the current place have made. */
  private final List<String> bound = new ArrayList<>();

  private FormulaReader(Set<List<String>> references) {
    this.references = references;
  }

  /** Reads a tree, and notes the paths of the variables that it names. */
  static Formula read(Exp exp, Set<List<String>> references) {
    return new FormulaReader(references).read(exp);
  }

  Formula read(Exp exp) {
    return switch (exp) {
      case ConstNull$ n -> new Formula(Kind.NIL, names -> null);
      case ConstBool bool -> constant(Kind.BOOLEAN, bool.value());
      case ConstNumber number -> constant(Kind.NUMBER, number.value().doubleValue());
      case ConstString text -> constant(Kind.STRING, text.value());
      case ConstDate date -> constant(Kind.DATE, Moment.date(date.value()));
      case ConstList list -> list(list);
      case ConstContext context -> context(context);
      case Ref ref -> reference(CollectionConverters.asJava(ref.names()));
      case PathExpression path -> Paths.path(read(path.path()), name(path.key()));
      case Filter filter -> Paths.filter(read(filter.list()), read(filter.filter()));
      case If choice -> choice(choice);
      case Conjunction between
          when between.x() instanceof GreaterOrEqual low
              && between.y() instanceof LessOrEqual high
              && low.x() == high.x() ->
          // the parser's way to write between: one and the same operand
          Logic.between(read(low.x()), read(low.y()), read(high.y()));
      case Conjunction and -> Logic.and(read(and.x()), read(and.y()));
      case Disjunction or -> Logic.or(read(or.x()), read(or.y()));
      case Not not when not.x() instanceof Equal equal ->
          Logic.unequal(read(equal.x()), read(equal.y()));
      case Equal equal -> Logic.equal(read(equal.x()), read(equal.y()));
      case LessThan c ->
          Logic.compare(read(c.x()), read(c.y()), v -> new Span(null, v, false, false));
      case LessOrEqual c ->
          Logic.compare(read(c.x()), read(c.y()), v -> new Span(null, v, false, true));
      case GreaterThan c ->
          Logic.compare(read(c.x()), read(c.y()), v -> new Span(v, null, false, false));
      case GreaterOrEqual c ->
          Logic.compare(read(c.x()), read(c.y()), v -> new Span(v, null, true, false));
      case In in -> Membership.in(this, in);
      case Addition op -> Arithmetic.add(operand(op.x()), operand(op.y()));
      case Subtraction op -> Arithmetic.of(operand(op.x()), operand(op.y()), (a, b) -> a - b);
      case Multiplication op -> Arithmetic.of(operand(op.x()), operand(op.y()), (a, b) -> a * b);
      case Division op -> Arithmetic.divide(operand(op.x()), operand(op.y()));
      case Exponentiation op -> Arithmetic.of(operand(op.x()), operand(op.y()), StrictMath::pow);
      case ArithmeticNegation op -> Arithmetic.negate(operand(op.x()));
      case FunctionInvocation call -> Builtins.call(call.function(), arguments(call.params()));
      case For loop -> Loops.each(iterators(loop.iterators()), body(loop.iterators(), loop.exp()));
      case SomeItem some ->
          Loops.some(iterators(some.iterators()), body(some.iterators(), some.condition()));
      case EveryItem every ->
          Loops.every(iterators(every.iterators()), body(every.iterators(), every.condition()));
      default -> throw unknown(exp);
    };
  }

  /** A construct that we do not evaluate. */
  static Refused unknown(Exp exp) {
    return switch (exp) {
      case InstanceOf i -> new Refused("instance-of", "");
      case FunctionDefinition f -> new Refused("own-function", "");
      case InputInRange r -> new Refused("range-value", "");
      case ConstRange r -> new Refused("range-value", "");
      case ConstTime t -> new Refused("time-or-duration", "");
      case ConstLocalTime t -> new Refused("time-or-duration", "");
      case ConstDateTime t -> new Refused("time-or-duration", "");
      case ConstLocalDateTime t -> new Refused("time-or-duration", "");
      case ConstDayTimeDuration d -> new Refused("time-or-duration", "");
      case ConstYearMonthDuration d -> new Refused("time-or-duration", "");
      default -> new Refused("construct", exp.getClass().getSimpleName());
    };
  }

  private static Formula constant(Kind kind, Object value) {
    return new Formula(kind, names -> value);
  }

  /** Calculating with dates gives durations, which we leave out. */
  private Formula operand(Exp exp) {
    Formula formula = read(exp);
    if (formula.kind() == Kind.DATE) {
      throw new Refused("date-arithmetic", "");
    }
    return formula;
  }

  private Formula list(ConstList list) {
    List<Formula> elements =
        CollectionConverters.asJava(list.items()).stream().map(this::read).toList();
    return new Formula(
        Kind.NONE,
        names -> {
          List<@Nullable Object> values = new ArrayList<>(elements.size());
          elements.forEach(e -> values.add(e.value(names)));
          return values;
        });
  }

  private Formula context(ConstContext context) {
    Map<String, Formula> entries = new LinkedHashMap<>();
    for (Tuple2<String, Exp> entry : CollectionConverters.asJava(context.entries())) {
      entries.put(entry._1(), read(entry._2()));
    }
    return new Formula(
        Kind.NONE,
        names -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          entries.forEach((key, value) -> values.put(key, value.value(names.with(values))));
          return values;
        });
  }

  private Formula reference(List<String> path) {
    String first = name(path.getFirst());
    if (Builtins.known(first)) {
      throw new Refused("function-as-name", first);
    }
    if (!bound.contains(first)) {
      references.add(List.copyOf(path));
    }
    Formula formula =
        new Formula(
            Kind.ANY,
            names -> {
              Object value = names.get(first);
              return value == io.sunlit.forms.js.Js.UNDEFINED ? null : value;
            });
    for (String key : path.subList(1, path.size())) {
      formula = Paths.path(formula, name(key));
    }
    return formula;
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Refused("name", name);
    }
    return name;
  }

  private Formula choice(If choice) {
    Formula condition = read(choice.condition());
    Formula then = read(choice.statement());
    Formula otherwise = read(choice.elseStatement());
    if ((then.kind() == Kind.DATE) != (otherwise.kind() == Kind.DATE)) {
      throw new Refused("date-in-one-branch", "");
    }
    return new Formula(
        Kind.common(then.kind(), otherwise.kind()),
        names ->
            FeelValues.truthy(condition.value(names)) ? then.value(names) : otherwise.value(names));
  }

  private List<Formula> arguments(FunctionParameters parameters) {
    if (parameters instanceof PositionalFunctionParameters positional) {
      return CollectionConverters.asJava(positional.params()).stream().map(this::read).toList();
    }
    throw new Refused("named-arguments", "");
  }

  private Formula body(scala.collection.immutable.List<Tuple2<String, Exp>> iterators, Exp exp) {
    int around = bound.size();
    CollectionConverters.asJava(iterators).forEach(i -> bound.add(i._1()));
    Formula body = read(exp);
    bound.subList(around, bound.size()).clear();
    return body;
  }

  private List<Loops.Iterator> iterators(
      scala.collection.immutable.List<Tuple2<String, Exp>> iterators) {
    List<Loops.Iterator> all = new ArrayList<>();
    for (Tuple2<String, Exp> iterator : CollectionConverters.asJava(iterators)) {
      String name = name(iterator._1());
      if (iterator._2() instanceof IterationContext range) {
        all.add(new Loops.Iterator(name, read(range.start()), read(range.end())));
      } else {
        all.add(new Loops.Iterator(name, read(iterator._2()), null));
      }
    }
    return all;
  }
}
