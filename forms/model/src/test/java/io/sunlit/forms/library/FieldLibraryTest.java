package io.sunlit.forms.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunlit.forms.FormProblem;
import io.sunlit.forms.FormSchema;
import io.sunlit.forms.SubmissionError;
import io.sunlit.forms.SubmissionVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of the library in whole forms; the browser is held to the same table. */
class FieldLibraryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode TABLE = table();

  @TestFactory
  Stream<DynamicTest> shouldJudgeAsTheTableSays() {
    return TABLE
        .path("vectors")
        .valueStream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.path("type").asString() + ": " + vector.path("what").asString(),
                    () -> judge(vector)));
  }

  private static void judge(JsonNode vector) {
    ObjectNode submission = JSON.createObjectNode();
    submission.set("value", vector.get("value"));
    SubmissionVerdict verdict =
        form(vector.path("type").asString(), vector.path("settings"))
            .judge(
                submission,
                vector.path("input"),
                Clock.fixed(
                    Instant.parse(TABLE.path("now").asString()), ZoneId.of("Asia/Shanghai")));
    List<String> codes = verdict.errors().stream().map(SubmissionError::code).toList();

    if (vector.path("enterable").asBoolean()) {
      assertThat(codes)
          .as(verdict.errors().toString())
          .isEqualTo(vector.path("codes").valueStream().map(JsonNode::asString).toList());
    } else {
      assertThat(codes).containsExactly("wrong-type");
    }
    assertThat(verdict.errors())
        .allSatisfy(
            error -> {
              assertThat(error.componentId()).isEqualTo("Field_Test");
              assertThat(error.messageZh()).contains("测试项").doesNotContain("{");
              assertThat(error.messageEn()).contains("测试项").doesNotContain("{");
            });
  }

  @Test
  void shouldDemandARequiredFieldOfEveryType() {
    for (String type : types()) {
      ObjectNode settings = JSON.createObjectNode();
      settings.putObject("validate").put("required", true);
      SubmissionVerdict verdict =
          form(type, settings).judge(JSON.createObjectNode(), JSON.createObjectNode());

      assertThat(verdict.errors())
          .as(type)
          .extracting(SubmissionError::code)
          .containsExactly("required");
    }
  }

  @Test
  void shouldFindNothingWrongWithTheSettingsOfTheTable() {
    TABLE
        .path("vectors")
        .valueStream()
        .forEach(
            vector ->
                assertThat(form(vector.path("type").asString(), vector.path("settings")).problems())
                    .as(vector.toString())
                    .isEmpty());
  }

  @Test
  void shouldNameWhatIsWrongWithTheSettings() {
    assertThat(problems("division", "{\"level\":\"street\",\"within\":\"320584\"}"))
        .containsExactly("setting-level", "setting-within");
    assertThat(problems("opinion", "{\"conclusions\":[\"agree\",\"perhaps\"]}"))
        .containsExactly("setting-conclusions");
    assertThat(problems("attachments", "{\"minCount\":3,\"maxCount\":2}"))
        .containsExactly("setting-count");
    assertThat(
            problems(
                "materials", "{\"materials\":[{\"name\":\"甲\",\"form\":\"fax\",\"copies\":1}]}"))
        .containsExactly("setting-materials");
    assertThat(
            problems(
                "residentId",
                "{\"dataItem\":{\"standard\":\"GB/T"
                    + " 39046-2020\",\"code\":\"5.8\",\"name\":\"姓名\"}}"))
        .containsExactly("data-item");
    assertThat(
            problems(
                "textfield",
                "{\"dataItem\":{\"standard\":\"GB/T"
                    + " 39046-2020\",\"code\":\"5.6\",\"name\":\"申请者名称\"}}"))
        .isEmpty();
  }

  @Test
  void shouldNeverTakeAnInstructionForAField() {
    FormSchema form =
        FormSchema.parse(
            """
            {"type":"default","schemaVersion":19,"components":[
              {"id":"Note","type":"instruction","title":"填报须知","text":"请如实填写。"}]}
            """);

    assertThat(form.problems()).isEmpty();
    assertThat(form.fields()).isEmpty();
    assertThat(FormSchema.parse(form.toJson()).toJson()).contains("请如实填写。");
  }

  private static List<String> problems(String type, String settings) {
    return form(type, JSON.readTree(settings)).problems().stream().map(FormProblem::code).toList();
  }

  private static List<String> types() {
    return TABLE
        .path("vectors")
        .valueStream()
        .map(v -> v.path("type").asString())
        .distinct()
        .toList();
  }

  private static FormSchema form(String type, JsonNode settings) {
    ObjectNode form = JSON.createObjectNode();
    form.put("type", "default").put("schemaVersion", 19);
    ObjectNode component = form.putArray("components").addObject();
    component.setAll((ObjectNode) settings);
    component.put("id", "Field_Test").put("key", "value").put("type", type).put("label", "测试项");
    return FormSchema.parse(form.toString());
  }

  private static JsonNode table() {
    try {
      return JSON.readTree(Files.readString(Path.of("src/test/resources/field-library.json")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
