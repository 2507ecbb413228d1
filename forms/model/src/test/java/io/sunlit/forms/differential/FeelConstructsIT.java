package io.sunlit.forms.differential;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.feel.Feel;
import io.sunlit.forms.js.Js;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the table of FEEL's constructs from what Camunda's engine, feelin and we answer. A
 * construct in which the two differ must be refused by the check of a form.
 */
class FeelConstructsIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CONSTRUCTS = Path.of("src/test/resources/feel-constructs.txt");
  private static final Path PAGE = Path.of("../../docs/generated/feel-constructs.md");
  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  private static final String CONTEXT =
      """
      {"n":5,"s":"abc","t":true,"e":null,"l":[1,2,3],"m":{"a":1},"rows":[{"n":1},{"n":2}],
       "d":"2024-05-06","这个":2}
      """;

  /** A form with fields of these values; {@code m} and {@code e} come from the server's data. */
  private static final String FIELDS =
      """
      {"type":"number","id":"n","key":"n"},{"type":"textfield","id":"s","key":"s"},
      {"type":"checkbox","id":"t","key":"t"},{"type":"datetime","id":"d","key":"d"},
      {"type":"checklist","id":"l","key":"l","valuesKey":"o"},{"type":"number","id":"z","key":"这个"},
      {"type":"dynamiclist","id":"rows","path":"rows","components":[
        {"type":"number","id":"r","key":"n"}]}
      """;

  private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
  private final Map<String, @Nullable Object> data = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  FeelConstructsIT() {
    if (Js.fromJson(JSON.readTree(CONTEXT)) instanceof Map<?, ?> map) {
      map.forEach((k, v) -> data.put(String.valueOf(k), v));
    }
  }

  /** What three evaluators say to an example, and the check. */
  private record Answers(
      String example,
      @Nullable Object engine,
      @Nullable Object feelin,
      @Nullable Object ours,
      List<FormProblem> problems) {

    boolean agree() {
      return Js.same(engine, feelin);
    }

    boolean refused() {
      return !problems.isEmpty();
    }
  }

  @Test
  void whatDiffersIsRefusedByTheCheck() throws Exception {
    StringBuilder page = new StringBuilder(HEAD);
    int[] counts = new int[4];
    try (FormJs feelin = FormJs.start("feelin.cjs")) {
      for (String line : Files.readAllLines(CONSTRUCTS)) {
        if (line.startsWith("## ")) {
          page.append("\n").append(line).append(TABLE);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          page.append(rows(feelin, line, counts));
        }
      }
    }
    page.append(
        """

        %d examples: %d the same, %d refused of which %d differ, %d as in the browser.
        """
            .formatted(
                counts[0] + counts[1] + counts[3], counts[0], counts[1], counts[2], counts[3]));

    assertThat(faults).isEmpty();
    String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!committed.contentEquals(page)) {
      Files.writeString(PAGE, page);
    }
    assertThat(committed).as("%s is written anew; commit it", PAGE).isEqualTo(page.toString());
  }

  private String rows(FormJs feelin, String line, int[] counts) {
    String[] parts = line.split(" \\| ");
    boolean byValue = parts[0].startsWith("~");
    String name = byValue ? parts[0].substring(1) : parts[0];
    StringBuilder rows = new StringBuilder();
    boolean differs = false;
    for (int i = 1; i < parts.length; i++) {
      Answers answers = ask(feelin, parts[i].strip());
      boolean openly = !answers.agree() && !answers.refused();
      differs |= openly;
      if (openly && !byValue) {
        faults.add("differs, but the check lets it pass: " + answers);
      }
      if (!answers.refused() && !Js.same(answers.ours, answers.feelin)) {
        faults.add("we do not evaluate as the browser does: " + answers);
      }
      counts[answers.refused() ? 1 : openly ? 3 : 0]++;
      counts[2] += answers.refused() && !answers.agree() ? 1 : 0;
      rows.append(row(i == 1 ? name : "", answers));
    }
    if (byValue && !differs) {
      faults.add("marked as depending on the value, but nothing differs: " + name);
    }
    return rows.toString();
  }

  private static String row(String name, Answers answers) {
    String check =
        answers.refused()
            ? answers.problems.stream()
                .map(FeelConstructsIT::instead)
                .distinct()
                .collect(joining(" "))
            : answers.agree() ? "same" : "**as in the browser**";
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            cell(name),
            code(answers.example),
            code(text(answers.engine)),
            code(text(answers.feelin)),
            cell(check));
  }

  /** The messages without what they begin with, the expression itself. */
  private static String instead(FormProblem problem) {
    return "refused: %s %s"
        .formatted(
            problem.messageZh().replaceFirst("(?s)^.*(不一致|有误)：", ""),
            problem.messageEn().replaceFirst("(?s)^.*(browser|is wrong): ", ""));
  }

  private Answers ask(FormJs feelin, String example) {
    ObjectNode question = JSON.createObjectNode();
    question.put("text", example).put("condition", false).set("context", JSON.readTree(CONTEXT));
    Feel feel = Feel.expression(example);
    return new Answers(
        example,
        ofEngine(example),
        Js.fromJson(feelin.ask(question).path("value")),
        feel.evaluate(name -> data.containsKey(name) ? data.get(name) : Js.UNDEFINED, CLOCK),
        check(example));
  }

  /** What the check of a form says to a computed field with the expression. */
  private static List<FormProblem> check(String example) {
    ObjectNode field = JSON.createObjectNode();
    field.put("type", "expression").put("id", "c").put("key", "c").put("expression", "=" + example);
    return FormSchema.parse(
            "{\"type\":\"default\",\"components\":[%s,%s]}".formatted(FIELDS, field))
        .problems();
  }

  /** The engine's value, as JSON has it; null also if it fails. */
  private @Nullable Object ofEngine(String example) {
    EvaluationResult result = engine.evaluateExpression(example, new HashMap<String, Object>(data));
    return result.isSuccess() ? plain(result.result()) : null;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Number n -> n.doubleValue();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((k, v) -> plain.put(String.valueOf(k), plain(v)));
        yield plain;
      }
      case List<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>();
        list.forEach(e -> plain.add(plain(e)));
        yield plain;
      }
      case String s -> s;
      case Boolean b -> b;
      case null -> null;
      default -> value.toString();
    };
  }

  private static String text(@Nullable Object value) {
    JsonNode json = Js.toJson(value);
    return json.toString();
  }

  private static String code(String text) {
    String quotes = text.indexOf('`') >= 0 ? "`` " : "`";
    return quotes + cell(text) + new StringBuilder(quotes).reverse();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private static final String TABLE =
      """


      | construct | example | feel-engine | feelin | form check |
      |---|---|---|---|---|
      """;

  private static final String HEAD =
      """
      # FEEL in forms, construct by construct

      Written by `FeelConstructsIT`, which asks Camunda's feel-engine (the server's) and feelin (the browser's) and compares; the examples
      stand in `forms/model/src/test/resources/feel-constructs.txt`. An answer of `null` is also no answer at all.

      - **same**: both answer alike, and so do we.
      - **refused**: `form check` and the designer's check refuse it (`expression-differs`, or `bad-expression` if it is no FEEL for the server), with what to
        write instead.
      - **as in the browser**: whether they agree depends on the value at hand, which no check can know. We judge as the browser does.

      The examples are checked in a form in which `n` and `这个` are numbers, `s` a text, `t` a checkbox, `d` a date, `l` a checklist, `rows` a list; of `m` and `e`
      nothing is known. The check knows the kind of a value from literals, operators, functions and the form's fields.
      """;
}
