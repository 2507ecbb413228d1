package io.sunlit.designer.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.NpmPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tests run with the packages that the application gets. */
class PackagesTest {

  @Test
  void shouldTestWithTheDeclaredVersions() throws Exception {
    TreeMap<String, String> declared = new TreeMap<>();
    for (Class<?> type : new Class<?>[] {BpmnDiagram.class, BpmnEditor.class}) {
      for (NpmPackage each : type.getAnnotationsByType(NpmPackage.class)) {
        declared.put(each.value(), each.version());
      }
    }
    JsonNode tested =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of("package.json")))
            .get("dependencies");
    TreeMap<String, String> used = new TreeMap<>();
    tested.properties().forEach(each -> used.put(each.getKey(), each.getValue().asString()));

    assertThat(used).isEqualTo(declared);
  }
}
