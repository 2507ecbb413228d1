package io.sunlit.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTemplatesTest {

  private static final String MANIFEST =
      """
      name: sample
      title: { zh: 示例, en: Sample }
      version: 2
      description: 一个示例
      power-types: [permit]
      forms: [application]
      scenarios: [good]
      """;

  private final Map<String, String> files =
      new HashMap<>(
          Map.of(
              "index.yaml", "templates: [sample]",
              "sample/template.yaml", MANIFEST,
              "sample/process.bpmn", FlowXml.sound().xml(),
              "sample/forms/application.form", "{\"type\": \"default\", \"components\": []}",
              "sample/scenarios/good.yaml",
                  "{given: x, application: {}, steps: [{expect: Task_Accept}], expect: {end: E}}",
              "sample/README.md", "# 示例"));

  private final ClassLoader loader =
      new ClassLoader(null) {
        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
          String text = files.get(name.replaceFirst("^process-templates/", ""));
          return text == null
              ? null
              : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
      };

  @Test
  void readsWhatTheIndexLists() {
    ProcessTemplates templates = ProcessTemplates.onClassPath(loader);
    assertThat(templates.find("other")).isEmpty();
    assertThat(templates.find("sample"))
        .hasValueSatisfying(
            template -> {
              assertThat(template.titleZh()).isEqualTo("示例");
              assertThat(template.titleEn()).isEqualTo("Sample");
              assertThat(template.version()).isEqualTo(2);
              assertThat(template.powerTypes()).containsExactly("permit");
              assertThat(template.forms()).containsOnlyKeys("application");
              assertThat(template.scenarios()).hasSize(1);
              assertThat(template.readme()).isEqualTo("# 示例");
              assertThat(template.check()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "index.yaml",
    "sample/template.yaml",
    "sample/process.bpmn",
    "sample/forms/application.form",
    "sample/scenarios/good.yaml",
    "sample/README.md"
  })
  void namesAFileThatIsMissing(String file) {
    files.remove(file);
    assertThatThrownBy(() -> ProcessTemplates.onClassPath(loader))
        .isInstanceOf(TemplateUnreadable.class)
        .hasMessageStartingWith("process-templates/" + file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: sample          | name: simple            | simple
          version: 2            | version: 0              | version
          version: 2            | verison: 2              | verison
          forms: [application]  | form: [application]     | form
          forms: [application]  | forms: ['../../secret'] | secret
          title: { zh: 示例,     | title: {                | title.zh
          power-types: [permit] | powerTypes: [permit]    | powerTypes
          """)
  void refusesAManifestThatIsNotAsExpected(String from, String to, String message) {
    assertThat(MANIFEST).contains(from);
    files.put("sample/template.yaml", MANIFEST.replace(from, to));
    assertThatThrownBy(() -> ProcessTemplates.named(List.of("sample"), loader))
        .isInstanceOf(TemplateUnreadable.class)
        .hasMessageStartingWith("process-templates/sample/template.yaml")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "sample/process.bpmn, <a/>",
    "sample/forms/application.form, nothing",
    "sample/scenarios/good.yaml, given: x"
  })
  void namesAFileThatCannotBeRead(String file, String text) {
    files.put(file, text);
    assertThatThrownBy(() -> ProcessTemplates.onClassPath(loader))
        .isInstanceOf(TemplateUnreadable.class)
        .hasMessageStartingWith("process-templates/" + file);
  }
}
