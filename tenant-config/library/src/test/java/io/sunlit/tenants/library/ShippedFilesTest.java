package io.sunlit.tenants.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.sunlit.tenants.configuration.ConfigurationFiles;
import io.sunlit.tenants.configuration.FileSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor that goes by the schemas has nothing to say about the files that are shipped. */
class ShippedFilesTest {

  private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
  private static final ConfigurationFiles FILES =
      ConfigurationFiles.read(Path.of("src/main/resources/tenants"));
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<String> files() {
    return FILES.texts().keySet().stream();
  }

  private static Schema schema(String path) throws IOException {
    String kind = FileSchemas.kindOf(path);
    assertThat(kind).as("kind of " + path).isNotNull();
    return REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(kind + ".schema.json")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldBeAsTheirSchemaSays(String path) throws IOException {
    String text = FILES.texts().get(path);
    assertThat(schema(path).validate(text, InputFormat.YAML)).as(path).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "counties/320582/items/water-abstraction.yaml, promised-limit: , promised-limits: ",
    "counties/320582/items/water-abstraction.yaml, legal-basis:, legal-basics:",
    "counties/320582/items/water-abstraction.yaml, 'required: true', 'required: yes please'",
    "counties/320582/organisation.yaml, 'name:', 'nahme:'",
    "counties/320582/demo-officers.yaml, tenant-administrator, tenant-administrater",
    "calendars/cn/2026.yaml, 2026-02-15, 15.02.2026",
  })
  void shouldRefuseWhatAnEditorIsToMark(String path, String right, String wrong)
      throws IOException {
    String text = String.valueOf(Map.copyOf(FILES.texts()).get(path));
    assertThat(text).contains(right);
    assertThat(schema(path).validate(text.replace(right, wrong), InputFormat.YAML)).isNotEmpty();
  }
}
