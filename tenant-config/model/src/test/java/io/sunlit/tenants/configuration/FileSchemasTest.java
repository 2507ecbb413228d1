package io.sunlit.tenants.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schemas say what the readers ask for: not a key more, not a key less. */
class FileSchemasTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path SHIPPED = Path.of("../library/src/main/resources/schemas");
  private static final String STRANGER = "z".repeat(60);
  private static final String KNOWN = "known: ";

  /** Where a file of each kind stands. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("county", "counties/320582/county.yaml"),
          Map.entry("organisation", "counties/320582/organisation.yaml"),
          Map.entry("officers", "counties/320582/officers.yaml"),
          Map.entry("calendar", "counties/320582/calendar.yaml"),
          Map.entry("code-schemes", "counties/320582/code-schemes.yaml"),
          Map.entry("item", "counties/320582/items/some.yaml"),
          Map.entry("overlay", "counties/320582/overlays/some.yaml"),
          Map.entry("calendar-year", "calendars/cn/2026.yaml"),
          Map.entry("province", "provinces/320000/province.yaml"),
          Map.entry("base-items", "provinces/320000/base-items/some.yaml"),
          Map.entry("power-types", "platform/power-types.yaml"),
          Map.entry("divisions", "platform/divisions.yaml"));

  static Stream<String> kinds() {
    return FileSchemas.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldKnowExactlyTheKeysThatTheReaderAsksFor(String kind) {
    Map<?, ?> schema = at(FileSchemas.all(), kind);
    Map<String, Set<String>> expected = new TreeMap<>();
    Object everything = sample(schema, "", expected);

    Map<String, Set<String>> asked = new TreeMap<>();
    for (ConfigurationProblem problem : problems(kind, JSON.writeValueAsString(everything))) {
      String key = String.valueOf(problem.key());
      if (key.endsWith(STRANGER)) {
        String known = problem.messageEn();
        asked.put(
            key.substring(0, key.length() - STRANGER.length()),
            new TreeSet<>(
                List.of(known.substring(known.indexOf(KNOWN) + KNOWN.length()).split(", "))));
      }
    }
    assertThat(asked).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shouldBeShippedAsItIs(String kind) throws IOException {
    String text = JSON.writeValueAsString(FileSchemas.all().get(kind)) + "\n";
    Path written = Path.of("target/schemas").resolve(kind + ".schema.json");
    Files.createDirectories(written.getParent());
    Files.writeString(written, text);
    assertThat(SHIPPED.resolve(written.getFileName()))
        .as("copy tenant-config/model/%s there", written)
        .hasContent(text);
  }

  @Test
  void shouldFindTheKindOfEveryPlace() {
    PLACES.forEach((kind, path) -> assertThat(FileSchemas.kindOf(path)).as(path).isEqualTo(kind));
    assertThat(FileSchemas.kindOf("counties/320582/demo-officers.yaml")).isEqualTo("officers");
    assertThat(FileSchemas.kindOf("counties/320582/calender.yaml")).isNull();
  }

  private static List<ConfigurationProblem> problems(String kind, String text) {
    try {
      String place = PLACES.get(kind);
      if (place == null) {
        HeadingsFile.read(kind, text);
      } else {
        Map<String, String> files = new TreeMap<>();
        files.put("provinces/320000/province.yaml", "code: \"320000\"\nname: 江苏省\n");
        files.put(place, text);
        TenantLibrary.read(ConfigurationFiles.of(files));
      }
      return List.of();
    } catch (ConfigurationRefused e) {
      return e.problems();
    }
  }

  /** A value that has all keys, and in each mapping one that nobody knows. */
  private static Object sample(
      Map<?, ?> schema, String path, Map<String, Set<String>> keysByPlace) {
    if (schema.get("enum") instanceof List<?> choices) {
      return choices.getFirst();
    }
    if (schema.get("pattern") instanceof String pattern) {
      return switch (pattern) {
        case FileSchemas.LIMIT -> "5wd";
        case FileSchemas.DATE -> "2026-03-02";
        default -> String.valueOf(pattern).contains(":") ? "09:00-12:00" : "05-01";
      };
    }
    return switch (String.valueOf(schema.get("type"))) {
      case "array" -> {
        String element = path.replaceFirst("\\.$", "") + "[1].";
        yield List.of(sample(at(schema, "items"), element, keysByPlace));
      }
      case "object" -> object(schema, path, keysByPlace);
      case "boolean" -> true;
      case "integer" -> 1;
      default -> "x";
    };
  }

  private static Map<?, ?> at(Map<?, ?> map, String key) {
    return (Map<?, ?>) Objects.requireNonNull(map.get(key));
  }

  private static Object object(
      Map<?, ?> schema, String path, Map<String, Set<String>> keysByPlace) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (schema.get("additionalProperties") instanceof Map<?, ?> entry) {
      object.put("k", sample(entry, path + "k.", keysByPlace));
      return object;
    }
    Map<?, ?> properties = at(schema, "properties");
    List<String> keys = new ArrayList<>();
    properties.forEach(
        (key, value) -> {
          keys.add(String.valueOf(key));
          // a segment of fixed text has no name
          if (!(key.equals("text") && properties.containsKey("name"))) {
            object.put(
                String.valueOf(key), sample((Map<?, ?>) value, path + key + ".", keysByPlace));
          }
        });
    object.put(STRANGER, "x");
    keysByPlace.put(path, new TreeSet<>(keys));
    return object;
  }
}
