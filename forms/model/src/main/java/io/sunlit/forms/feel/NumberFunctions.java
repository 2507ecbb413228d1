package io.sunlit.forms.feel;

import io.sunlit.forms.feel.Builtins.Builtin;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions on numbers and booleans. */
final class NumberFunctions {

  private static final double MODULO_PRECISION = 1_000_000_000;

  private NumberFunctions() {}

  static void addTo(Map<String, Builtin> all) {
    all.put("not", new Builtin(1, 1, (a, names) -> a[0] instanceof Boolean b ? (Object) !b : null));
    all.put("abs", number(Math::abs));
    all.put("sqrt", number(n -> n < 0 ? null : (Object) Math.sqrt(n)));
    all.put("odd", number(n -> Math.abs(n) % 2 == 1));
    all.put("even", number(n -> Math.abs(n) % 2 == 0));
    all.put("floor", scaled(0, (n, s) -> Math.floor(n * ten(s)) / ten(s)));
    all.put("ceiling", scaled(0, (n, s) -> Math.ceil(n * ten(s)) / ten(s)));
    all.put("decimal", scaled(1, (n, s) -> rounded(NumberFunctions::bankers, n, s)));
    all.put("round up", scaled(1, (n, s) -> rounded(n > 0 ? Math::ceil : Math::floor, n, s)));
    all.put("round down", scaled(1, (n, s) -> rounded(n > 0 ? Math::floor : Math::ceil, n, s)));
    all.put("round half up", scaled(1, (n, s) -> half(n, s, true)));
    all.put("round half down", scaled(1, (n, s) -> half(n, s, false)));
    all.put("modulo", new Builtin(2, 2, (a, names) -> modulo(a)));
  }

  private static Builtin number(DoubleFunction<@Nullable Object> body) {
    return new Builtin(
        1,
        1,
        (a, names) -> Builtins.fit(a[0], "number") instanceof Double n ? body.apply(n) : null);
  }

  /** A function of a number and its decimal digits, which must be given or may be left out. */
  private static Builtin scaled(int leastScale, DoubleBinaryOperator body) {
    return new Builtin(
        1 + leastScale,
        2,
        (a, names) -> {
          Object scale = a.length > 1 ? Builtins.fit(a[1], "number") : (Object) 0d;
          return Builtins.fit(a[0], "number") instanceof Double n && scale instanceof Double s
              ? (Object) body.applyAsDouble(n, s)
              : null;
        });
  }

  private static double ten(double scale) {
    return StrictMath.pow(10, scale);
  }

  private static double rounded(DoubleUnaryOperator rounding, double n, double scale) {
    double result = rounding.applyAsDouble(n * ten(scale)) / ten(scale);
    return Double.isNaN(result) ? n : result;
  }

  private static double half(double n, double scale, boolean up) {
    if (Math.abs((n * ten(scale)) % 1) == 0.5) {
      return rounded((n > 0) == up ? Math::ceil : Math::floor, n, scale);
    }
    return rounded(NumberFunctions::nearest, n, scale);
  }

  /** JavaScript's {@code Math.round}: halves go up. */
  static double nearest(double n) {
    double floor = Math.floor(n);
    return n - floor >= 0.5 ? floor + 1 : floor;
  }

  private static double bankers(double n) {
    double floor = Math.floor(n);
    if (n - floor == 0.5) {
      return floor % 2 == 0 ? floor : floor + 1;
    }
    return nearest(n);
  }

  private static @Nullable Object modulo(@Nullable Object[] arguments) {
    if (!(Builtins.fit(arguments[0], "number") instanceof Double dividend)
        || !(Builtins.fit(arguments[1], "number") instanceof Double divisor)
        || divisor == 0
        || divisor.isNaN()) {
      return null;
    }
    return nearest((dividend % divisor + divisor) % divisor * MODULO_PRECISION) / MODULO_PRECISION;
  }
}
