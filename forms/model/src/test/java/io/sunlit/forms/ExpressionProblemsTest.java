package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wherever an expression stands, the check refuses what is no FEEL and what two engines differ in.
 */
class ExpressionProblemsTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Components {@code c} with one expression, written as X. */
  private static final List<String> PLACES =
      List.of(
          "{'type':'textfield','id':'c','key':'c','conditional':{'hide':X}}",
          "{'type':'expression','id':'c','key':'c','expression':X}",
          "{'type':'number','id':'c','key':'c','validate':{'min':X}}",
          "{'type':'number','id':'c','key':'c','validate':{'max':X}}",
          "{'type':'textfield','id':'c','key':'c','validate':{'minLength':X}}",
          "{'type':'textfield','id':'c','key':'c','validate':{'maxLength':X}}",
          "{'type':'select','id':'c','key':'c','valuesExpression':X}",
          "{'type':'textfield','id':'c','key':'c','label':X}",
          "{'type':'textfield','id':'c','key':'c','description':X}",
          "{'type':'text','id':'c','text':X}",
          "{'type':'html','id':'c','content':X}",
          "{'type':'image','id':'c','source':X}",
          "{'type':'table','id':'c','dataSource':X}",
          "{'type':'iframe','id':'c','url':X}",
          "{'type':'textfield','id':'c','key':'c'},'sunlit':{'rules':[{'id':'r','component':'c','check':X,'message':{'zh-CN':'x'}}]}",
          "{'type':'textfield','id':'c','key':'c'},'sunlit':{'rules':[{'id':'r','component':'c','check':'=true','when':X,'message':{'zh-CN':'x'}}]}");

  static Stream<String> places() {
    return PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatIsNoFeelIsAProblemEverywhere(String place) {
    assertThat(problems(place, "=1 +"))
        .extracting(FormProblem::componentId, FormProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("c", "bad-expression"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatTheEnginesDifferInIsAProblemEverywhere(String place) {
    List<FormProblem> problems = problems(place, "=mean([[1], [2]]) > max(10, [1])");

    assertThat(problems)
        .extracting(FormProblem::componentId, FormProblem::code)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("c", "expression-differs"));
    assertThat(problems)
        .anyMatch(p -> p.messageEn().contains("mean") && p.messageZh().contains("flatten"));
    assertThat(problems).anyMatch(p -> p.messageEn().contains("max"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "different-kinds     | n = \"5\"",
        "different-kinds     | n != g.s",
        "different-kinds     | s < n",
        "different-kinds     | date(d) > d",
        "text-range          | s in [\"a\"..\"b\"]",
        "text-range          | s between \"a\" and \"b\"",
        "if-not-truth        | if n then 1 else 2",
        "satisfies-not-truth | some x in l satisfies x",
        "not-a-list          | count(n) > 1",
        "not-a-list          | s[1]",
        "list-among-numbers  | max(10, l)",
        "list-among-numbers  | sum(rows.n, l)",
        "not-a-number        | min(s, n)",
        "number-of-text      | number(s)",
        "context-as-text     | string({a: n})",
        "date-result         | date(d)",
        "date-result         | [today()]",
        "nested-list         | l = [[1]]",
        "date-arithmetic     | today() - date(d)",
        "instance-of         | n instance of number",
        "time-or-duration    | duration(\"P1D\")",
        "named-arguments     | abs(n: 1)",
        "in-and              | n in [1..5] and t",
      })
  void saysWhatToWriteInstead(String reason, String expression) {
    String field = "{'type':'expression','id':'c','key':'c','expression':X}";
    String zh = Texts.zh("feel." + reason, "");

    assertThat(problems(field, "=" + expression))
        .anySatisfy(
            p -> assertThat(p.messageZh()).contains(zh.substring(0, Math.min(4, zh.length()))));
  }

  @Test
  void whatBothEvaluateAlikeIsNoProblem() {
    String field = "{'type':'expression','id':'c','key':'c','expression':X}";

    for (String expression :
        List.of(
            "n = 5",
            "n != null",
            "s = null",
            "if n > 1 then \"a\" else \"b\"",
            "max(n, 1)",
            "sum(l)",
            "count(rows)",
            "date(d) <= today()",
            "string(date(d))",
            "for s in l return s > 1",
            "rows[n > 1]",
            "{n: s, x: n = \"a\"}",
            "g.s = s",
            "o = 1",
            "for c in l return c * 2")) {
      assertThat(problems(field, "=" + expression)).as(expression).isEmpty();
    }
  }

  private static List<FormProblem> problems(String component, String expression) {
    String text = JSON.writeValueAsString(expression);
    ObjectNode form =
        (ObjectNode)
            JSON.readTree(
                "{\"type\":\"default\",\"components\":[%s]}"
                    .formatted(
                        """
                        {'type':'number','id':'n','key':'n'},{'type':'textfield','id':'s','key':'s'},
                        {'type':'checkbox','id':'t','key':'t'},{'type':'datetime','id':'d','key':'d'},
                        {'type':'checklist','id':'l','key':'l','valuesKey':'v'},
                        {'type':'group','id':'g','path':'g','components':[
                          {'type':'textfield','id':'gs','key':'s'}]},
                        {'type':'dynamiclist','id':'rows','path':'rows','components':[
                          {'type':'number','id':'r','key':'n'}]}
                        """
                            .replace('\'', '"')));
    String rest = component.replace('\'', '"').replace("X", text);
    int rules = rest.indexOf(",\"sunlit\"");
    if (rules >= 0) {
      form.set("sunlit", JSON.readTree("{" + rest.substring(rules + 1) + "}").get("sunlit"));
      rest = rest.substring(0, rules);
    }
    form.withArray("components").add(JSON.readTree(rest));
    return FormSchema.of(form).problems();
  }
}
