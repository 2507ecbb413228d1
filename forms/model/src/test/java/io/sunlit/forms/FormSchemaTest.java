package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String APPLICATION =
      """
      {"type":"default","schemaVersion":19,"id":"application","exporter":{"name":"x","version":"1.10"},
       "components":[
        {"id":"f_name","type":"textfield","key":"shop.name","label":"店名","ours":{"a":[1.10,2]},
         "validate":{"required":true,"maxLength":10}},
        {"id":"f_area","type":"number","key":"area","label":"面积","validate":{"min":1}},
        {"id":"f_sign","type":"checkbox","key":"sign","label":"设置招牌"},
        {"id":"f_text","type":"textfield","key":"signText","label":"招牌文字",
         "conditional":{"hide":"=sign != true"},"validate":{"required":true}},
        {"id":"l","type":"dynamiclist","path":"staff","components":[
          {"id":"s_name","type":"textfield","key":"name","label":"姓名","validate":{"required":true}}]}
       ]}
      """;

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @Test
  void writesTheSameJsonBack() {
    FormSchema form = FormSchema.parse(APPLICATION);

    assertThat(form.toJson()).contains("1.10", "\"ours\"");
    assertThat(JSON.readTree(form.toJson())).isEqualTo(JSON.readTree(APPLICATION));
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void listsItsFieldsWithTheirFullPaths() {
    assertThat(FormSchema.parse(APPLICATION).fields())
        .contains(
            new FormField("f_name", "shop.name", "shop.name", "textfield", "店名"),
            new FormField("s_name", "name", "staff[].name", "textfield", "姓名"));
  }

  @Test
  void givesFieldsOtherLabels() {
    FormSchema form = FormSchema.parse(APPLICATION).withLabels(Map.of("shop.name", "字号"));

    assertThat(form.fields().getFirst().label()).isEqualTo("字号");
  }

  @Test
  void refusesALabelForAFieldThatIsNotThere() {
    FormSchema form = FormSchema.parse(APPLICATION);

    assertThatThrownBy(() -> form.withLabels(Map.of("nothing", "字号")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "1", "{\"a\":1,\"a\":2}", "{} {}", "null"})
  void refusesToReadWhatIsNoForm(String text) {
    assertThatThrownBy(() -> FormSchema.parse(text)).isInstanceOf(FormUnreadable.class);
  }

  @Test
  void refusesToReadAFormThatIsTooLargeOrTooDeep() {
    String deep = "{\"components\":".repeat(101) + "1" + "}".repeat(101);
    String large = "{\"x\":\"" + "x".repeat(1 << 20) + "\"}";

    assertThatThrownBy(() -> FormSchema.parse(deep))
        .isInstanceOfSatisfying(
            FormUnreadable.class, e -> assertThat(e.code()).isEqualTo("form-too-deep"));
    assertThatThrownBy(() -> FormSchema.parse(large))
        .isInstanceOfSatisfying(
            FormUnreadable.class, e -> assertThat(e.code()).isEqualTo("form-too-large"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-type     | {'type':'blink','id':'x'}",
        "duplicate-id     | {'type':'text','id':'a'}",
        "missing-key      | {'type':'textfield','id':'x'}",
        "missing-path     | {'type':'dynamiclist','id':'x','components':[{'type':'textfield','id':'y','key':'y'}]}",
        "list-without-fields | {'type':'dynamiclist','id':'x','path':'x','components':[{'type':'text','id':'y'}]}",
        "cyclic-expression | {'type':'expression','id':'x','key':'x','expression':'=x + 1'}",
        "expression-differs | {'type':'expression','id':'x','key':'x','expression':'=a between 1 and 2 and true'}",
        "broken-path      | {'type':'textfield','id':'x','key':'b..c'}",
        "broken-path      | {'type':'textfield','id':'x','key':'__proto__.c'}",
        "duplicate-path   | {'type':'textfield','id':'x','key':'a'}",
        "duplicate-path   | {'type':'textfield','id':'x','key':'a.b'}",
        "bad-expression   | {'type':'text','id':'x','conditional':{'hide':'=a >'}}",
        "hide-not-an-expression | {'type':'text','id':'x','conditional':{'hide':'a > 1'}}",
        "bad-expression   | {'type':'expression','id':'x','key':'x','expression':'=1 +'}",
        "readonly-expression | {'type':'textfield','id':'x','key':'x','readonly':'=a'}",
        "bad-pattern      | {'type':'textfield','id':'x','key':'x','validate':{'pattern':'('}}",
      })
  void tellsWhatIsWrongWithAComponent(String code, String component) {
    FormSchema form =
        FormSchema.parse(
            "{'type':'default','components':[{'type':'textfield','id':'a','key':'a'},%s]}"
                .formatted(component)
                .replace('\'', '"'));

    assertThat(form.problems()).extracting(FormProblem::code).containsExactly(code);
    assertThat(form.problems().getFirst().componentId()).isNotNull();
  }

  @Test
  void acceptsWhatFormJsWouldSend() {
    SubmissionVerdict verdict =
        FormSchema.parse(APPLICATION)
            .judge(
                json(
                    "{'shop':{'name':'老张面馆'},'area':80.5,'sign':true,'signText':'老张',"
                        + "'staff':[{'name':'张三'},{'name':'李四'}]}"),
                json("{}"));

    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.data().at("/staff/1/name").asString()).isEqualTo("李四");
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "required     | shop.name    | {'area':2}",
        "max-length   | shop.name    | {'shop':{'name':'一二三四五六七八九十一'}}",
        "min          | area         | {'shop':{'name':'a'},'area':0}",
        "not-a-number | area         | {'shop':{'name':'a'},'area':'2'}",
        "wrong-type   | sign         | {'shop':{'name':'a'},'sign':'yes'}",
        "required     | signText     | {'shop':{'name':'a'},'sign':true}",
        "required     | staff.1.name | {'shop':{'name':'a'},'staff':[{'name':'b'},{'name':''}]}",
        "unknown-key  | extra        | {'shop':{'name':'a'},'extra':1}",
        "unknown-key  | shop.owner   | {'shop':{'name':'a','owner':1}}",
        "unknown-key  | staff.0.pay  | {'shop':{'name':'a'},'staff':[{'name':'b','pay':1}]}",
        "not-a-list   | staff        | {'shop':{'name':'a'},'staff':3}",
      })
  void refusesWhatFormJsWouldNotSend(String code, String path, String submission) {
    SubmissionVerdict verdict =
        FormSchema.parse(APPLICATION).judge(json(submission), json("{'staff':[]}"));

    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.errors())
        .extracting(SubmissionError::code, SubmissionError::path)
        .contains(org.assertj.core.groups.Tuple.tuple(code, path));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"disabled", "readonly"})
  void takesFromTheServerWhatIsNotTheBrowsers(String flag) {
    FormSchema form =
        FormSchema.parse(
            "{'type':'default','components':[{'type':'textfield','id':'a','key':'a','%s':true}]}"
                .formatted(flag)
                .replace('\'', '"'));
    JsonNode input = json("{'a':'server'}");

    for (String submission : List.of("{'a':'x'}", "{'a':'server'}", "{}")) {
      SubmissionVerdict verdict = form.judge(json(submission), input);
      assertThat(verdict.valid()).isTrue();
      assertThat(verdict.data().path("a").asString("nothing"))
          .isEqualTo(flag.equals("readonly") ? "server" : "nothing");
    }
  }

  @Test
  void dropsWhatIsHidden() {
    SubmissionVerdict verdict =
        FormSchema.parse(APPLICATION)
            .judge(json("{'shop':{'name':'a'},'sign':false,'signText':'x'}"), json("{'staff':[]}"));

    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.data().has("signText")).isFalse();
  }

  @Test
  void judgesNothingWithAFormThatHasUnknownParts() {
    FormSchema form = FormSchema.parse("{\"type\":\"default\",\"components\":[{\"type\":\"x\"}]}");

    assertThat(form.judge(json("{}"), json("{}")).errors())
        .extracting(SubmissionError::code)
        .startsWith("form-broken");
  }
}
