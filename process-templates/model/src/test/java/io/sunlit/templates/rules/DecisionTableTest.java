package io.sunlit.templates.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {

  private static String dmn(String policy, String... rules) {
    StringBuilder xml =
        new StringBuilder(
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="rate" name="费率"><decisionTable hitPolicy="%s">
                <input><inputExpression typeRef="number"><text>area</text></inputExpression></input>
                <output name="rate"/>
            """
                .formatted(policy));
    for (String rule : rules) {
      String[] cells = rule.split("=>");
      xml.append(
          "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
              .formatted(cells[0].strip().replace("<", "&lt;"), cells[1].strip()));
    }
    return xml.append("</decisionTable></decision></definitions>").toString();
  }

  @ParameterizedTest
  @CsvSource({"99, 1", "100, 2", "199, 2", "200, 600"})
  void oneRuleHolds(int area, int rate) {
    DecisionTable table =
        DecisionTable.read(dmn("UNIQUE", "< 100 => 1", "[100..200) => 2", ">= 200 => area * 3"));

    assertThat(table.decideOne(Map.of("area", area)).orElseThrow().get("rate"))
        .satisfies(value -> assertThat(((Number) value).intValue()).isEqualTo(rate));
  }

  @Test
  void theFirstRuleOrAllThatHold() {
    Map<String, Object> answers = Map.of("area", 150);

    assertThat(DecisionTable.read(dmn("FIRST", "> 100 => \"a\"", "- => \"b\"")).decide(answers))
        .isEqualTo(List.of(Map.of("rate", "a")));
    assertThat(DecisionTable.read(dmn("COLLECT", "> 100 => \"a\"", "- => \"b\"")).decide(answers))
        .isEqualTo(List.of(Map.of("rate", "a"), Map.of("rate", "b")));
    assertThat(DecisionTable.read(dmn("UNIQUE", "> 200 => \"a\"")).decideOne(answers)).isEmpty();
    assertThat(DecisionTable.read(dmn("COLLECT", "> 1 => \"a\"")).decide(Map.of())).isEmpty();
  }

  @Test
  void twoRulesOfAUniqueTableAreRefused() {
    DecisionTable table = DecisionTable.read(dmn("UNIQUE", "> 1 => 1", "> 2 => 2"));

    assertThatThrownBy(() -> table.decide(Map.of("area", 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("费率");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"RULE ORDER | > 1 => 1", "UNIQUE | > => 1", "UNIQUE | > 1 => )(", "UNIQUE | 1 => ]"})
  void whatCannotBeDecidedIsRefused(String policy, String rule) {
    assertThatThrownBy(() -> DecisionTable.read(dmn(policy, rule + " ")))
        .isInstanceOf(DecisionUnreadable.class);
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThatThrownBy(() -> DecisionTable.read("<a/>")).isInstanceOf(DecisionUnreadable.class);
    assertThatThrownBy(() -> DecisionTable.read("no xml")).isInstanceOf(DecisionUnreadable.class);
  }
}
