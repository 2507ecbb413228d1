package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormComponentsTest {

  private static final String SCHEMA = "{\"type\": \"default\", \"components\": []}";
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void shouldSendFormDataAndErrors() {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(SCHEMA, json.readTree("{\"applicant\": \"张三\"}"));
    viewer.setReadOnly(true);
    viewer.showErrors(Map.of("Field_1", "身份证号码不正确"));

    ObjectNode sent = viewer.configuration();

    assertThat(sent.get("locale").asString()).isEqualTo("zh");
    assertThat(sent.get("schema").asString()).isEqualTo(SCHEMA);
    assertThat(sent.at("/data/applicant").asString()).isEqualTo("张三");
    assertThat(sent.get("readOnly").asBoolean()).isTrue();
    assertThat(sent.at("/errors/Field_1").asString()).isEqualTo("身份证号码不正确");
  }

  @Test
  void shouldForgetErrorsWithANewForm() {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.ENGLISH);
    viewer.setForm(SCHEMA, json.createObjectNode());
    viewer.showErrors(Map.of("Field_1", "wrong"));
    int before = viewer.configuration().get("schemaVersion").asInt();

    viewer.setForm(SCHEMA, json.createObjectNode());

    assertThat(viewer.configuration().get("errors").isEmpty()).isTrue();
    assertThat(viewer.configuration().get("schemaVersion").asInt()).isGreaterThan(before);
  }

  @Test
  void shouldHandOutTheBrowsersErrors() {
    FormViewer viewer = new FormViewer();
    FormViewer.SubmitEvent event =
        new FormViewer.SubmitEvent(
            viewer,
            true,
            json.readTree("{\"days\": 3}"),
            json.readTree("{\"Field_1\": [\"必填项。\"], \"Field_2[1]\": [\"a\", \"b\"]}"));

    assertThat(event.isValid()).isFalse();
    assertThat(event.getErrors())
        .containsEntry("Field_1", List.of("必填项。"))
        .containsEntry("Field_2[1]", List.of("a", "b"));
    assertThat(event.getData().get("days").asInt()).isEqualTo(3);
  }

  @Test
  void shouldKeepWhatTheComponentsShowThroughSerialization() throws Exception {
    FormViewer viewer = new FormViewer();
    viewer.setLocale(Locale.SIMPLIFIED_CHINESE);
    viewer.setForm(SCHEMA, json.readTree("{\"applicant\": \"张三\"}"));
    viewer.addSubmitListener(event -> {});
    FormEditor editor = new FormEditor();
    editor.setLocale(Locale.ENGLISH);
    editor.setSchema(SCHEMA);
    editor.addChangedListener(event -> {});

    assertThat(throughBytes(viewer).configuration()).isEqualTo(viewer.configuration());
    assertThat(throughBytes(editor).configuration()).isEqualTo(editor.configuration());
  }

  @SuppressWarnings("unchecked")
  private static <T> T throughBytes(T component) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(component);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
