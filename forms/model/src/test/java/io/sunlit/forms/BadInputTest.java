package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no browser sends: each gets a code, at the component if there is one. */
class BadInputTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final FormSchema FORM =
      FormSchema.parse(
          """
          {"type":"default","components":[
            {"id":"t","type":"textfield","key":"t"},
            {"id":"n","type":"number","key":"n"},
            {"id":"s","type":"number","key":"s","serializeToString":true},
            {"id":"p","type":"textfield","key":"p","validate":{"pattern":"^(a+)+$"}},
            {"id":"f","type":"filepicker","key":"f"},
            {"id":"l","type":"dynamiclist","path":"l","defaultRepetitions":0,"components":[
              {"id":"r","type":"textfield","key":"r"}]}]}
          """);

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t | wrong-type | {\"t\":\"\\ud800\"}",
        "t | wrong-type | {\"t\":\"a\\nb\"}",
        "n | not-a-number | {\"n\":1e999}",
        "n | not-a-number | {\"n\":\"NaN\"}",
        "s | not-a-number | {\"s\":\"NaN\"}",
        "s | not-a-number | {\"s\":\"Infinity\"}",
        "f | not-a-file | {\"f\":\"../../etc/passwd\"}",
        "l | not-a-list | {\"l\":{\"0\":{\"r\":\"x\"}}}",
      })
  void isRefusedAtItsComponent(String component, String code, String submission) {
    SubmissionVerdict verdict =
        FORM.judge(VerdictJson.readData(submission), JSON.createObjectNode());

    assertThat(verdict.errors())
        .extracting(SubmissionError::componentId, SubmissionError::code)
        .contains(org.assertj.core.groups.Tuple.tuple(component, code));
  }

  @Test
  void aPatternThatNeverEndsIsGivenUp() {
    JsonNode bomb = JSON.readTree("{\"p\":\"" + "a".repeat(40) + "!\"}");
    long started = System.nanoTime();

    SubmissionVerdict verdict = FORM.judge(bomb, JSON.createObjectNode());

    assertThat(verdict.errors())
        .extracting(SubmissionError::componentId, SubmissionError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("p", "pattern-too-slow"));
    assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
  }

  @Test
  void tenThousandRowsAreTooMany() {
    String rows = "{\"r\":\"x\"},".repeat(10_000);
    JsonNode list = VerdictJson.readData("{\"l\":[" + rows.substring(0, rows.length() - 1) + "]}");

    assertThat(FORM.judge(list, JSON.createObjectNode()).errors())
        .extracting(SubmissionError::componentId, SubmissionError::code)
        .contains(org.assertj.core.groups.Tuple.tuple("l", "too-many-rows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\":NaN}", "{\"n\":Infinity}", "{", "[1]", "{\"a\":1,\"a\":2}"})
  void whatIsNoJsonIsUnreadable(String json) {
    assertThatThrownBy(() -> VerdictJson.readData(json)).isInstanceOf(FormUnreadable.class);
  }

  @Test
  void nobodyCanHaveSentAFormThatTheServersDataBreaks() {
    FormSchema form =
        FormSchema.parse(
            """
            {"type":"default","components":[
              {"id":"l","type":"dynamiclist","path":"l","components":[
                {"id":"c","type":"checklist","key":"c","valuesExpression":"=o"}]}]}
            """);

    assertThat(
            form.judge(
                    JSON.createObjectNode(), JSON.readTree("{\"o\":[\"a\"],\"l\":[{\"c\":-1.5}]}"))
                .errors())
        .extracting(SubmissionError::componentId, SubmissionError::path, SubmissionError::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("c", "l.0.c", "unshowable"));
  }

  @Test
  void tenMegabytesOrAHundredLevelsAreUnreadable() {
    String large = "{\"t\":\"" + "x".repeat(10 << 20) + "\"}";
    String deep = "{\"t\":" + "[".repeat(100) + "]".repeat(100) + "}";

    assertThatThrownBy(() -> VerdictJson.readData(large))
        .isInstanceOfSatisfying(
            FormUnreadable.class, e -> assertThat(e.code()).isEqualTo("too-large"));
    assertThatThrownBy(() -> VerdictJson.readData(deep))
        .isInstanceOfSatisfying(
            FormUnreadable.class, e -> assertThat(e.code()).isEqualTo("too-deep"));
  }
}
