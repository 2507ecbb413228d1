package io.sunlit.designer.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions may be stored and moved to another node: the components must survive that. */
class BpmnComponentsSerializableTest {

  @Test
  void shouldKeepWhatTheEditorShows() throws Exception {
    BpmnEditor editor = new BpmnEditor();
    editor.setLocale(Locale.SIMPLIFIED_CHINESE);
    editor.setExtension(SampleExtension.descriptor());
    SampleExtension.choices().forEach(editor::setChoices);
    editor.setXml("<definitions/>");
    editor.showProblems(List.of(new Problem("Task_1", Problem.Severity.ERROR, "没有岗位")));
    editor.addChangedListener(event -> {});

    BpmnEditor copy = throughBytes(editor);

    assertThat(copy.configuration()).isEqualTo(editor.configuration());
    assertThat(copy.configuration().get("xml").asString()).isEqualTo("<definitions/>");
  }

  @Test
  void shouldKeepWhatTheViewerShows() throws Exception {
    BpmnViewer viewer = new BpmnViewer();
    viewer.setLocale(Locale.ENGLISH);
    viewer.setXml("<definitions/>");
    viewer.highlight(Map.of("Task_1", ElementState.CURRENT));

    BpmnViewer copy = throughBytes(viewer);

    assertThat(copy.configuration()).isEqualTo(viewer.configuration());
    assertThat(copy.configuration().at("/states/Task_1").asString()).isEqualTo("CURRENT");
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
