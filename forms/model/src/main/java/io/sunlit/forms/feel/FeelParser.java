package io.sunlit.forms.feel;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import scala.jdk.javaapi.CollectionConverters;

/** Parses FEEL with Camunda's engine, and refuses what feelin would understand differently. */
final class FeelParser {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  /** A text in quotes, or a comment, in which anything may stand. */
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);

  private static final Set<String> ESCAPES = Set.of("\\\"", "\\\\", "\\n", "\\t", "\\r");
  private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*|[\\[\\](){}]|[=<>]|,");
  private static final Set<String> ENDS = Set.of("then", "else", "return", "satisfies", ",");
  private static final Set<String> OPERATORS = Set.of("and", "or", "=", "<", ">", "in");
  private static final Pattern PLACE = Pattern.compile(":([0-9]+):([0-9]+), found (.*)");
  private static final Pattern LEADING_NOT = Pattern.compile("^\\s*not\\s*\\(");

  private FeelParser() {}

  /** What an expression became: one formula, or the tests of a condition. */
  record Parsed(List<Formula> formulas, boolean negated, Set<Refusal> differences) {}

  /** An expression that is not FEEL, or not FEEL that both sides understand alike. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal why;

    Refused(String code, String detail) {
      super(code, null, false, false);
      this.why = new Refusal(code, detail);
    }

    Refusal why() {
      return why;
    }
  }

  static Parsed expression(String text, Kinds kinds, Set<List<String>> references) {
    Exp exp = parse(text, false);
    Set<Refusal> differences = Differences.of(exp, kinds);
    differences.addAll(Differences.ofResult(exp, kinds));
    return new Parsed(List.of(FormulaReader.read(exp, references)), false, differences);
  }

  static Parsed tests(String text, Kinds kinds, Set<List<String>> references) {
    Exp exp;
    try {
      exp = parse(text, true);
    } catch (Refused e) {
      if (!e.why().isSyntaxError() || !LEADING_NOT.matcher(text).find()) {
        throw e;
      }
      // Camunda's parser takes a leading not(…) for the whole, and then fails at the rest
      return expression(text, kinds, references);
    }
    Set<Refusal> differences = Differences.of(exp, kinds);
    if (exp instanceof Not not && !(not.x() instanceof org.camunda.feel.syntaxtree.Equal)) {
      return new Parsed(tests(not.x(), references), true, differences);
    }
    return new Parsed(tests(exp, references), false, differences);
  }

  private static List<Formula> tests(Exp exp, Set<List<String>> references) {
    return switch (exp) {
      case AtLeastOne all ->
          CollectionConverters.asJava(all.xs()).stream().map(x -> test(x, references)).toList();
      case Exp single -> List.of(test(single, references));
    };
  }

  private static Formula test(Exp exp, Set<List<String>> references) {
    return switch (exp) {
      case UnaryTestExpression test -> FormulaReader.read(test.exp(), references);
      case ConstBool bool -> FormulaReader.read(bool, references);
      case InputEqualTo equal when equal.x() instanceof ConstBool bool ->
          FormulaReader.read(bool, references);
      case InputLessThan t -> never(t.x());
      case InputLessOrEqual t -> never(t.x());
      case InputGreaterThan t -> never(t.x());
      case InputGreaterOrEqual t -> never(t.x());
      default -> throw new Refused("test-without-variable", "");
    };
  }

  /** Null is neither less nor greater than a number. */
  private static Formula never(Exp bound) {
    if (bound instanceof ConstNumber) {
      return new Formula(Kind.TEST, names -> false);
    }
    throw new Refused("test-without-variable", "");
  }

  private static Exp parse(String text, boolean unary) {
    refuseDifferences(text);
    try {
      ParseResult result = unary ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
      if (result.isSuccess()) {
        return result.parsedExpression().expression();
      }
      throw new Refused(Refusal.SYNTAX, place(result.failure().message()));
    } catch (Refused e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new Refused(Refusal.SYNTAX, e.getClass().getSimpleName());
    }
  }

  /** Line, column and text of where the parser gave up; its whole message if it names no place. */
  private static String place(String message) {
    Matcher place = PLACE.matcher(message);
    return place.find()
        ? place.group(1) + ":" + place.group(2) + ", " + place.group(3)
        : message.lines().findFirst().orElse("");
  }

  /** What cannot be told from the syntax tree any more. */
  private static void refuseDifferences(String text) {
    TEXT.matcher(text)
        .results()
        .flatMap(quoted -> ESCAPE.matcher(quoted.group()).results())
        .map(java.util.regex.MatchResult::group)
        .filter(escape -> !ESCAPES.contains(escape))
        .findFirst()
        .ifPresent(
            escape -> {
              throw new Refused("escape", escape);
            });
    String code = TEXT.matcher(text).replaceAll("\"\"");
    if (betweenBindsLoosely(code)) {
      throw new Refused("between-and", "");
    }
    if (inBindsLoosely(code)) {
      throw new Refused("in-and", "");
    }
    if (code.indexOf('`') >= 0) {
      throw new Refused("backticks", "");
    }
    if (code.indexOf('?') >= 0) {
      throw new Refused("question-mark", "");
    }
  }

  /** In feelin, what follows {@code in} belongs to the test, up to the next bracket. */
  private static boolean inBindsLoosely(String code) {
    List<String> tokens = TOKEN.matcher(code).results().map(m -> m.group()).toList();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).equals("in") && operatorFollows(tokens.subList(i + 1, tokens.size()))) {
        return true;
      }
    }
    return false;
  }

  /** In feelin, what follows the second bound belongs to it. */
  private static boolean betweenBindsLoosely(String code) {
    List<String> tokens = TOKEN.matcher(code).results().map(m -> m.group()).toList();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).equals("between")) {
        int and = boundEnd(tokens, i + 1);
        if (and < 0 || operatorFollows(tokens.subList(and + 1, tokens.size()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the {@code and} after the first bound stands, or -1. */
  private static int boundEnd(List<String> tokens, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if ("([{".contains(token)) {
        depth++;
      } else if (")]}".contains(token)) {
        depth--;
      } else if (depth == 0 && token.equals("and")) {
        return i;
      } else if (depth == 0 && (OPERATORS.contains(token) || token.equals("between"))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean operatorFollows(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean first = i == 0;
      if (token.length() == 1 && "([{".contains(token)) {
        depth++;
      } else if (token.length() == 1 && ")]}".contains(token)) {
        depth = first ? depth + 1 : depth - 1;
      } else if (depth == 0 && OPERATORS.contains(token)) {
        return true;
      }
      if (depth < 0 || (depth == 0 && ENDS.contains(token))) {
        return false;
      }
    }
    return false;
  }
}
