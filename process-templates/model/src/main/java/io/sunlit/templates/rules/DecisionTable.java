package io.sunlit.templates.rules;

import io.sunlit.templates.xml.XmlDocument;
import io.sunlit.templates.xml.XmlElement;
import io.sunlit.templates.xml.XmlUnreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A DMN decision table with FEEL in its cells. Immutable.
 *
 * @param id of the decision
 * @param name of the decision, for people
 * @param policy how many rules may hold
 * @param inputs the expressions that the columns ask about
 * @param outputs the names of the results
 */
public record DecisionTable(
    String id,
    String name,
    HitPolicy policy,
    List<String> inputs,
    List<String> outputs,
    List<Rule> rules) {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  /** How many rules of a table may hold at the same time. */
  public enum HitPolicy {
    UNIQUE,
    FIRST,
    COLLECT
  }

  /** A row: a unary test for each input, an expression for each output. */
  public record Rule(List<String> tests, List<String> results) {

    public Rule {
      tests = List.copyOf(tests);
      results = List.copyOf(results);
    }
  }

  public DecisionTable {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rules = List.copyOf(rules);
  }

  /**
   * Reads untrusted text that holds one decision with a table.
   *
   * @throws DecisionUnreadable if it is no such file, or a cell does not parse
   */
  public static DecisionTable read(String dmn) {
    XmlElement root;
    try {
      root = XmlDocument.read(dmn).root();
    } catch (XmlUnreadable e) {
      throw new DecisionUnreadable(e.messageEn());
    }
    List<XmlElement> decisions = all(root, "decision");
    List<XmlElement> tables = all(root, "decisionTable");
    if (decisions.size() != 1 || tables.size() != 1) {
      throw new DecisionUnreadable(
          "Expected one decision with a table, but there are %d with %d tables"
              .formatted(decisions.size(), tables.size()));
    }
    XmlElement table = tables.getFirst();
    DecisionTable read =
        new DecisionTable(
            decisions.getFirst().text("id").orElse(""),
            decisions.getFirst().text("name").orElse(""),
            policy(table.text("hitPolicy").orElse("UNIQUE")),
            all(table, "inputExpression").stream().map(DecisionTable::text).toList(),
            all(table, "output").stream().map(o -> o.text("name").orElse("")).toList(),
            all(table, "rule").stream().map(DecisionTable::rule).toList());
    read.rules().forEach(read::verify);
    return read;
  }

  private static HitPolicy policy(String text) {
    for (HitPolicy policy : HitPolicy.values()) {
      if (policy.name().equals(text)) {
        return policy;
      }
    }
    throw new DecisionUnreadable(
        "Expected the hit policy UNIQUE, FIRST or COLLECT, but it is " + text);
  }

  private static Rule rule(XmlElement rule) {
    return new Rule(
        all(rule, "inputEntry").stream().map(DecisionTable::text).toList(),
        all(rule, "outputEntry").stream().map(DecisionTable::text).toList());
  }

  private void verify(Rule rule) {
    if (rule.tests().size() != inputs.size() || rule.results().size() != outputs.size()) {
      throw new DecisionUnreadable(
          "Expected %d tests and %d results in each rule of '%s', but there are %s"
              .formatted(inputs.size(), outputs.size(), name, rule));
    }
    for (String test : rule.tests()) {
      if (!isAny(test) && FEEL.parseUnaryTests(test).isFailure()) {
        throw new DecisionUnreadable(
            "Expected a FEEL test in '%s', but it is %s".formatted(name, test));
      }
    }
    for (String result : rule.results()) {
      if (FEEL.parseExpression(result).isFailure()) {
        throw new DecisionUnreadable("Expected FEEL in '%s', but it is %s".formatted(name, result));
      }
    }
  }

  /**
   * The results of the rules that hold: at most one unless the table collects.
   *
   * @throws IllegalStateException if two rules of a unique table hold
   */
  public List<Map<String, Object>> decide(Map<String, Object> answers) {
    List<Map<String, Object>> decided = new ArrayList<>();
    for (Rule rule : rules) {
      if (holds(rule, answers)) {
        decided.add(results(rule, answers));
        if (policy == HitPolicy.FIRST) {
          return decided;
        }
      }
    }
    if (policy == HitPolicy.UNIQUE && decided.size() > 1) {
      throw new IllegalStateException(
          "Expected one rule of '%s' to hold, but %s do for %s".formatted(name, decided, answers));
    }
    return decided;
  }

  /** The result of the one rule that holds; empty if none does. */
  public Optional<Map<String, Object>> decideOne(Map<String, Object> answers) {
    return decide(answers).stream().findFirst();
  }

  private boolean holds(Rule rule, Map<String, Object> answers) {
    for (int i = 0; i < inputs.size(); i++) {
      String test = rule.tests().get(i);
      if (isAny(test)) {
        continue;
      }
      Object value = evaluate(inputs.get(i), answers);
      EvaluationResult result = FEEL.evaluateUnaryTests(test, value, answers);
      if (!result.isSuccess() || !Boolean.TRUE.equals(result.result())) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> results(Rule rule, Map<String, Object> answers) {
    Map<String, Object> results = new LinkedHashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      Object value = evaluate(rule.results().get(i), answers);
      if (value != null) {
        results.put(outputs.get(i), value);
      }
    }
    return results;
  }

  private static @Nullable Object evaluate(String expression, Map<String, Object> answers) {
    EvaluationResult result = FEEL.evaluateExpression(expression, answers);
    return result.isSuccess() ? result.result() : null;
  }

  private static boolean isAny(String test) {
    return test.isEmpty() || test.equals("-");
  }

  private static List<XmlElement> all(XmlElement element, String name) {
    return element.all().filter(e -> e.name().equals(name)).toList();
  }

  private static String text(XmlElement cell) {
    return cell.elements().stream()
        .filter(e -> e.name().equals("text"))
        .map(XmlElement::content)
        .findFirst()
        .orElse("");
  }
}
