package io.sunlit.forms.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** feelin, which form-js evaluates with, is the oracle for FEEL. */
class FeelDifferentialIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CASES = Integer.getInteger("sunlit.feel.cases", 10_000);

  /** Always the same, so that a build fails for its own changes only: try others by property. */
  private static final long SEED = Long.getLong("sunlit.seed", 20_261_127L);

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  private static final List<String> CONTEXTS =
      List.of(
          """
          {"n":5,"s":"a","t":true,"f":false,"e":"","z":null,"l":[1,2,3],"m":{"n":1,"k":"v"},
           "rows":[{"n":1,"k":"a"},{"n":2,"k":"b"},{"n":3}],"d":"2024-05-06","这个":2}
          """,
          """
          {"n":0,"s":"","t":false,"f":true,"e":null,"z":null,"l":[],"m":{},"rows":[],"d":null,"这个":""}
          """,
          """
          {"n":null,"s":"1","t":null,"l":[5],"m":{"n":"x"},"rows":[{"n":null}],"d":"2024-02-30","这个":[1]}
          """,
          """
          {"n":0.1,"s":"abc","t":true,"f":false,"e":"b","l":["a","b",null],"m":{"n":{"k":1}},
           "rows":[{"n":"2"},null,{"n":2,"k":false}],"d":"2023-12-31","这个":{"n":1}}
          """);

  private static final List<String> NAMES =
      List.of(
          "n", "s", "t", "f", "e", "z", "l", "m", "rows", "d", "这个", "m.n", "rows.n", "nothing");

  @Test
  void evaluatesAsTheBrowserDoes() throws Exception {
    // given
    Dice dice = new Dice(SEED);
    ExpressionGenerator generator = new ExpressionGenerator(dice, NAMES);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    int refused = 0;

    // when
    try (FormJs feelin = FormJs.start("feelin.cjs")) {
      for (int i = 0; i < CASES; i++) {
        boolean condition = dice.chance(40);
        int depth = dice.between(1, 3);
        String text = condition ? generator.condition(depth) : generator.expression(depth);
        String context = dice.oneOf(CONTEXTS);
        Feel feel = condition ? Feel.condition(text) : Feel.expression(text);
        if (feel.refusal() != null) {
          refused++;
          continue;
        }
        compared++;
        String difference = difference(feelin, feel, text, condition, context);
        if (difference != null) {
          differences.add(difference);
        }
      }
    }

    // then
    System.out.printf(
        "FEEL against feelin: %d compared, %d refused, %d different, seed %d%n",
        compared, refused, differences.size(), SEED);
    assertThat(differences).as("seed %d", SEED).isEmpty();
    assertThat(compared).isGreaterThan(CASES / 2);
  }

  private static @Nullable String difference(
      FormJs feelin, Feel feel, String text, boolean condition, String context) {
    ObjectNode question = JSON.createObjectNode();
    question.put("text", text).put("condition", condition).set("context", JSON.readTree(context));
    Object expected = Js.fromJson(feelin.ask(question).path("value"));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    if (Js.fromJson(JSON.readTree(context)) instanceof Map<?, ?> map) {
      map.forEach((k, v) -> data.put(String.valueOf(k), v));
    }
    Object actual =
        condition
            ? feel.holds(name -> data.containsKey(name) ? data.get(name) : Js.UNDEFINED, CLOCK)
            : feel.evaluate(name -> data.containsKey(name) ? data.get(name) : Js.UNDEFINED, CLOCK);
    return Js.same(expected, actual)
        ? null
        : "%s [%s] in %s: feelin %s, we %s"
            .formatted(
                condition ? "condition" : "expression", text, context.strip(), expected, actual);
  }
}
