package io.sunlit.designer.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DiagramJsonTest {

  private final ObjectNode extension = DiagramJson.extension(SampleExtension.descriptor());

  @Test
  void shouldSendTheModdlePackageAsAnObject() {
    assertThat(extension.at("/moddle/prefix").asString()).isEqualTo("sunlit");
    assertThat(extension.at("/moddle/types/0/name").asString()).isEqualTo("HumanStep");
  }

  @Test
  void shouldRefuseAModdlePackageThatIsNone() {
    for (String broken : List.of("{", "[]", "{\"prefix\": \"x\"}", "null")) {
      ExtensionDescriptor descriptor =
          new ExtensionDescriptor(broken, List.of(), List.of(), List.of(), List.of(), List.of());
      assertThatThrownBy(() -> DiagramJson.extension(descriptor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("moddle package");
    }
  }

  @Test
  void shouldSendPaletteEntriesWithTheirPresets() {
    JsonNode step = extension.at("/palette/0");
    assertThat(step.at("/title/zh").asString()).isEqualTo("人工环节");
    assertThat(step.at("/elementType").asString()).isEqualTo("bpmn:UserTask");
    assertThat(step.at("/extensions/0/type").asString()).isEqualTo("zeebe:UserTask");
    assertThat(step.at("/extensions/1/attributes/stage").asString()).isEqualTo("review");
    assertThat(step.at("/width").asInt()).isEqualTo(130);
  }

  @Test
  void shouldSendFieldsWithChoicesRecordsAndConditions() {
    JsonNode joint = extension.at("/groups/1/fields");
    assertThat(joint.at("/1/kind").asString()).isEqualTo("SELECT");
    assertThat(joint.at("/1/choices/0/value").asString()).isEqualTo("all-must-agree");
    assertThat(joint.at("/2/recordType").asString()).isEqualTo("sunlit:Participant");
    assertThat(joint.at("/2/fields/1/narrowedBy").asString()).isEqualTo("department");
    assertThat(joint.at("/2/fields/3/showIf/property").asString()).isEqualTo("kind");
    assertThat(joint.at("/2/fields/3/showIf/values/1").asString()).isEqualTo("mandatory");
    assertThat(joint.at("/2/recordTitle/0").asString()).isEqualTo("department");
  }

  @Test
  void shouldSendOutcomesThatConditionsAskFor() {
    assertThat(extension.at("/outcomes/0/property").asString()).isEqualTo("actions");
    assertThat(extension.at("/outcomes/1/outcomes/0/value").asString()).isEqualTo("passed");
    assertThat(extension.at("/outcomes/1").has("property")).isFalse();
  }

  @Test
  void shouldLeaveOutWhatIsNotThere() {
    assertThat(extension.at("/groups/0/fields/0").has("narrowedBy")).isFalse();
    assertThat(extension.at("/groups/0").has("offeredOn")).isFalse();
    assertThat(extension.at("/palette/0").has("cssClass")).isFalse();
  }

  @Test
  void shouldKeepElementsWithChildren() {
    ExtensionElement joint =
        ExtensionElement.of("sunlit:JointApproval")
            .with(
                "participants",
                List.of(
                    ExtensionElement.of("sunlit:Participant").with("department", "fire-rescue")));
    PaletteEntry entry =
        new PaletteEntry(
            "j",
            Wording.same("J"),
            Wording.same("J"),
            null,
            null,
            "bpmn:UserTask",
            null,
            List.of(joint),
            0,
            0);
    ObjectNode json =
        DiagramJson.extension(
            new ExtensionDescriptor(
                SampleExtension.MODDLE,
                List.of(entry),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(
            json.at("/palette/0/extensions/0/children/participants/0/attributes/department")
                .asString())
        .isEqualTo("fire-rescue");
  }

  @Test
  void shouldNameTheChoiceListsThatAreAskedFor() {
    assertThat(SampleExtension.descriptor().choiceLists())
        .containsExactly("departments", "posts", "forms", "items");
  }

  @Test
  void shouldSendChoices() {
    JsonNode posts = DiagramJson.choices(SampleExtension.choices()).at("/posts/0");
    assertThat(posts.at("/label/en").asString()).isEqualTo("综合窗口");
    assertThat(posts.at("/of").asString()).isEqualTo("government-services");
  }

  @Test
  void shouldSendProblemsWithAndWithoutElement() {
    JsonNode problems =
        DiagramJson.problems(
            List.of(
                new Problem("Task_1", Problem.Severity.ERROR, "没有岗位"),
                new Problem(null, Problem.Severity.WARNING, "没有结束")));
    assertThat(problems.at("/0/elementId").asString()).isEqualTo("Task_1");
    assertThat(problems.at("/0/severity").asString()).isEqualTo("ERROR");
    assertThat(problems.get(1).has("elementId")).isFalse();
  }

  @Test
  void shouldSendStatesByElement() {
    Map<String, ElementState> states = new LinkedHashMap<>();
    states.put("Task_1", ElementState.DONE);
    assertThat(DiagramJson.states(states).get("Task_1").asString()).isEqualTo("DONE");
  }

  @Test
  void shouldSpeakChineseUnlessTheLocaleIsEnglish() {
    assertThat(language(Locale.SIMPLIFIED_CHINESE)).isEqualTo("zh");
    assertThat(language(Locale.UK)).isEqualTo("en");
    assertThat(language(Locale.GERMANY)).isEqualTo("zh");
  }

  private static String language(Locale locale) {
    return DiagramJson.configuration(locale, "<x/>", 1, null, Map.of()).get("locale").asString();
  }
}
