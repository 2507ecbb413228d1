package io.sunlit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnRulesTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String FORM =
      """
      {"type":"default","components":[
        {"id":"kind","type":"textfield","key":"kind"},
        {"id":"start","type":"datetime","key":"start"},
        {"id":"end","type":"datetime","key":"end","conditional":{"hide":"=kind = \\"open\\""}},
        {"id":"photos","type":"filepicker","key":"photos"},
        {"id":"proofs","type":"attachments","key":"proofs"},
        {"id":"shops","type":"dynamiclist","path":"shops","defaultRepetitions":0,"components":[
          {"id":"s_no","type":"textfield","key":"no"},{"id":"s_day","type":"textfield","key":"day"},
          {"id":"s_area","type":"number","key":"area"}]}],
       "sunlit":{
        "rules":[
         {"id":"order","component":"end","check":"=end >= start",
          "message":{"zh-CN":"结束不得早于开始","en":"End before start"}},
         {"id":"area","component":"s_area","when":"=kind = \\"big\\"","check":"=this.area > 100",
          "message":{"zh-CN":"面积过小"}},
         {"id":"whole","check":"=kind != \\"never\\"","message":{"zh-CN":"不可"}}],
        "lists":{"shops":{"minRows":0,"maxRows":3,"unique":[["no"],["day","area"]]}},
        "files":{"photos":{"maxCount":2,"maxBytes":100,"types":["image/*","application/pdf"]},
         "proofs":{"maxBytes":100}}}}
      """;

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static final AttachedFiles FILES =
      Map.of(
              "files::good", List.of(new AttachedFile("a.pdf", 100, "application/pdf")),
              "files::large", List.of(new AttachedFile("a.png", 101, "image/png")),
              "files::exe", List.of(new AttachedFile("a.pdf", 1, "application/x-dosexec")),
              "files::path", List.of(new AttachedFile("../a.pdf", 1, "application/pdf")),
              "files::many",
                  List.of(
                      new AttachedFile("a.pdf", 1, "application/pdf"),
                      new AttachedFile("b.pdf", 1, "application/pdf"),
                      new AttachedFile("c.pdf", 1, "application/pdf")))
          ::get;

  @ParameterizedTest(name = "{0} at {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "rule:order | end | end | {'start':'2024-05-06','end':'2024-05-05'}",
        "- | - | - | {'start':'2024-05-06','end':'2024-05-06'}",
        // a value is missing, or the component is hidden
        "- | - | - | {'start':'2024-05-06'}",
        "- | - | - | {'kind':'open','start':'2024-05-06','end':'2024-05-05'}",
        "rule:area | s_area | shops.1.area | {'kind':'big','shops':[{'area':101},{'area':100}]}",
        "- | - | - | {'kind':'small','shops':[{'area':1}]}",
        "rule:whole | - | '' | {'kind':'never'}",
        "max-rows | shops | shops | {'shops':[{'no':'1'},{'no':'2'},{'no':'3'},{'no':'4'}]}",
        "not-unique | s_no | shops.2.no | {'shops':[{'no':'1'},{'no':'2'},{'no':'1'}]}",
        "not-unique | s_day | shops.1.day | {'shops':[{'day':'1','area':2},{'day':'1','area':2}]}",
        "- | - | - | {'shops':[{'no':'','day':'1','area':1},{'no':'','day':'1','area':2}]}",
        "- | - | - | {'photos':'files::good'}",
        "unknown-file | photos | photos | {'photos':'files::other'}",
        "file-too-large | photos | photos | {'photos':'files::large'}",
        "file-type | photos | photos | {'photos':'files::exe'}",
        "bad-file-name | photos | photos | {'photos':'files::path'}",
        "too-many-files | photos | photos | {'photos':'files::many'}",
        "file-not-as-named | photos | photos | {'photos':'files::exe'}",
        "- | - | - | {'proofs':[{'name':'图','file':'files::good'}]}",
        "unknown-file | proofs | proofs | {'proofs':[{'name':'图','file':'files::other'}]}",
        "file-too-large | proofs | proofs | {'proofs':[{'name':'图','file':'files::large'}]}",
        "file-not-as-named | proofs | proofs | {'proofs':[{'name':'图','file':'files::exe'}]}",
      })
  void judgesByTheRulesBesideTheSchema(
      String code, String component, String path, String submission) {
    List<SubmissionError> errors =
        FormSchema.parse(FORM).judge(json(submission), json("{}"), FILES).errors();

    if (code == null) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors)
          .extracting(SubmissionError::code, SubmissionError::componentId, SubmissionError::path)
          .contains(org.assertj.core.groups.Tuple.tuple(code, component, path));
    }
  }

  @Test
  void saysTheRulesOwnMessage() {
    assertThat(
            FormSchema.parse(FORM).judge(json("{'kind':'never'}"), json("{}")).errors().getFirst())
        .isEqualTo(new SubmissionError(null, "", "rule:whole", "不可", "不可"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rule-id | 'rules':[{'check':'=true','message':{'zh-CN':'x'}}]",
        "rule-component | 'rules':[{'id':'a','component':'q','check':'=true','message':{'zh-CN':'x'}}]",
        "rule-message | 'rules':[{'id':'a','check':'=true','message':{'en':'x'}}]",
        "rule-expression | 'rules':[{'id':'a','check':'true','message':{'zh-CN':'x'}}]",
        "bad-expression | 'rules':[{'id':'a','check':'=1 +','message':{'zh-CN':'x'}}]",
        "bad-expression | 'rules':[{'id':'a','when':'=(','check':'=true','message':{'zh-CN':'x'}}]",
        "rule-without-list | 'lists':{'t':{'minRows':1}}",
        "rule-without-picker | 'files':{'t':{'maxCount':1}}",
      })
  void tellsWhatIsWrongWithARule(String code, String rules) {
    FormSchema form =
        FormSchema.parse(
            "{'type':'default','components':[{'type':'textfield','id':'t','key':'t'}],'sunlit':{%s}}"
                .formatted(rules)
                .replace('\'', '"'));

    assertThat(form.problems()).extracting(FormProblem::code).containsExactly(code);
  }
}
