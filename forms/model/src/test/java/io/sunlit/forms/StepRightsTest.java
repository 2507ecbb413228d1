package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StepRightsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final FormSchema FORM =
      FormSchema.parse(
          """
          {"type":"default","components":[
            {"id":"f_name","type":"textfield","key":"name","validate":{"required":true,"maxLength":3}},
            {"id":"f_fee","type":"number","key":"fee","decimalDigits":1},
            {"id":"f_note","type":"textfield","key":"note","conditional":{"hide":"=fee = null"}},
            {"id":"g","type":"group","path":"g","components":[
              {"id":"f_inner","type":"textfield","key":"inner","validate":{"required":true}},
              {"id":"f_free","type":"textfield","key":"free"}]},
            {"id":"l","type":"dynamiclist","path":"l","components":[
              {"id":"f_day","type":"textfield","key":"day"},{"id":"f_pay","type":"number","key":"pay"}]}
          ]}
          """);

  private static final String INPUT =
      "{'name':'server','fee':1.25,'g':{'inner':'','free':'s'},'l':[{'day':'a','pay':1}]}";

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static FormSchema at(String rights) {
    return FORM.at(StepRights.of(json(rights)));
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // read: the server's value, valid or not
        "{'f_name':'read'} | {'name':'x'}      | /name | server",
        "{'name':'read'}   | {'name':''}       | /name | server",
        "{'fee':'read'}    | {'name':'x','fee':9} | /fee | 1.25",
        "{'g':'read'}      | {'name':'x','g':{'inner':'x','free':'y'}} | /g/free | s",
        "{'l':'read'}      | {'name':'x','l':[{'day':'z'}]} | /l/0/day | a",
        // the more specific wins
        "{'g':'read','g.free':'write'} | {'name':'x','g':{'free':'mine'}} | /g/free | mine",
        "{'l[].pay':'read'} | {'name':'x','g':{'inner':'i'},'l':[{'day':'z','pay':7}]} | /l/0/pay | 1",
        "{'l[].pay':'read'} | {'name':'x','g':{'inner':'i'},'l':[{'day':'z','pay':7}]} | /l/0/day | z",
        // hidden: not there at all
        "{'name':'hidden'} | {'name':'x','g':{'inner':'i'}} | /name | ",
        "{'g':'hidden'}    | {'name':'x','g':{'inner':'i'}} | /g | ",
        "{'l':'hidden'}    | {'name':'x','g':{'inner':'i'},'l':[{'day':'z'}]} | /l | ",
        "{'g':'hidden','g.free':'write'} | {'name':'x','g':{'free':'i'}} | /g | ",
      })
  void enforcesTheRightsOfTheStep(String rights, String submission, String at, String expected) {
    SubmissionVerdict verdict = at(rights).judge(json(submission), json(INPUT));

    assertThat(verdict.data().at(at).asString("")).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void doesNotValidateWhatTheStepCannotMend() {
    assertThat(
            at("{'name':'read','fee':'read','g':'read'}").judge(json("{}"), json(INPUT)).errors())
        .isEmpty();
    assertThat(FORM.judge(json("{}"), json(INPUT)).errors())
        .extracting(SubmissionError::code)
        .contains("required", "max-length", "decimal-digits");
  }

  @Test
  void withholdsWhatIsHiddenFromTheBrowserAndFromConditions() {
    FormSchema step = at("{'fee':'hidden','l[].pay':'hidden'}");

    assertThat(step.visible(json(INPUT)).toString()).doesNotContain("fee").doesNotContain("pay");
    assertThat(step.visible(json(INPUT)).at("/l/0/day").asString()).isEqualTo("a");
    SubmissionVerdict verdict =
        step.judge(json("{'name':'x','note':'n','g':{'inner':'i'}}"), json(INPUT));
    assertThat(verdict.errors()).isEmpty();
    assertThat(verdict.data().has("note")).isFalse();
  }

  @Test
  void saysTheSameToFormJsInItsOwnWords() {
    JsonNode step = JSON.readTree(at("{'f_name':'read','g':'hidden'}").toJson());

    assertThat(step.at("/components/0/readonly").asBoolean()).isTrue();
    assertThat(step.at("/components/0/validate").isMissingNode()).isTrue();
    assertThat(step.at("/components/3/conditional/hide").asString()).isEqualTo("=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'nothing':'read'}", "{'name':'look'}", "[]", "{'name':1}"})
  void refusesRightsThatMeanNothing(String rights) {
    assertThatThrownBy(() -> at(rights)).isInstanceOf(FormUnreadable.class);
  }
}
