package io.sunlit.forms.feel;

import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.*;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** {@code x in …}. */
final class Membership {

  private Membership() {}

  static Formula in(FormulaReader reader, In in) {
    Formula value = reader.read(in.x());
    Exp test = in.test();
    if (test instanceof AtLeastOne several) {
      List<Formula> tests = new ArrayList<>();
      CollectionConverters.asJava(several.xs()).forEach(t -> tests.add(test(reader, t)));
      return new Formula(
          Kind.TEST,
          names -> {
            Object left = value.value(names);
            List<@Nullable Object> values = new ArrayList<>();
            tests.forEach(t -> values.add(t.value(names)));
            return any(left, values);
          });
    }
    Formula single = test(reader, test);
    return new Formula(
        Kind.TEST,
        names -> {
          Object left = value.value(names);
          Object right = single.value(names);
          if (right == null) {
            return null;
          }
          List<@Nullable Object> one = new ArrayList<>();
          one.add(right);
          return any(left, right instanceof List<?> list ? list : one);
        });
  }

  private static boolean any(@Nullable Object value, List<?> tests) {
    for (Object test : tests) {
      Boolean matches =
          test instanceof Span span ? span.includes(value) : FeelValues.equal(test, value);
      if (Boolean.TRUE.equals(matches)) {
        return true;
      }
    }
    return false;
  }

  private static Formula test(FormulaReader reader, Exp exp) {
    return switch (exp) {
      case UnaryTestExpression test -> reader.read(test.exp());
      case InputLessThan t -> span(reader, t.x(), v -> new Span(null, v, false, false));
      case InputLessOrEqual t -> span(reader, t.x(), v -> new Span(null, v, false, true));
      case InputGreaterThan t -> span(reader, t.x(), v -> new Span(v, null, false, false));
      case InputGreaterOrEqual t -> span(reader, t.x(), v -> new Span(v, null, true, false));
      case InputInRange t -> range(reader, t.range());
      default -> throw FormulaReader.unknown(exp);
    };
  }

  private static Formula span(
      FormulaReader reader, Exp bound, java.util.function.Function<@Nullable Object, Span> range) {
    Formula formula = reader.read(bound);
    return new Formula(Kind.TEST, names -> range.apply(formula.value(names)));
  }

  private static Formula range(FormulaReader reader, ConstRange range) {
    Formula start = reader.read(range.start().value());
    Formula end = reader.read(range.end().value());
    boolean startClosed = range.start() instanceof ClosedConstRangeBoundary;
    boolean endClosed = range.end() instanceof ClosedConstRangeBoundary;
    return new Formula(
        Kind.TEST,
        names -> {
          Object from = start.value(names);
          Object to = end.value(names);
          return new Span(from, to, from != null && startClosed, to != null && endClosed);
        });
  }
}
