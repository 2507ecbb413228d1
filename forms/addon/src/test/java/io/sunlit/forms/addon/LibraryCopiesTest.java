package io.sunlit.forms.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser knows of the field library is what forms/model knows: the messages, the data
 * items, the divisions. Vaadin takes TypeScript only, so they are copied; with {@code
 * -Dsunlit.copy=true} this test writes the copies.
 */
class LibraryCopiesTest {

  private static final Path MODEL = Path.of("../model/src/main/resources");
  private static final Path LIBRARY =
      Path.of("src/main/resources/META-INF/frontend/forms-addon/library/generated");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void shouldHaveTheMessagesOfTheModel() throws IOException {
    compare(
        "messages.ts",
        "export const zh: Record<string, string> = "
            + messages("zh_CN")
            + ";\n\nexport const en: Record<string, string> = "
            + messages("en")
            + ";\n");
  }

  private static String messages(String language) throws IOException {
    Properties bundle = new Properties();
    bundle.load(
        new StringReader(
            Files.readString(MODEL.resolve("i18n/forms-library_" + language + ".properties"))));
    Map<String, String> sorted = new TreeMap<>();
    bundle.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("setting-"))
        .forEach(key -> sorted.put(key, bundle.getProperty(key)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted);
  }

  @Test
  void shouldHaveTheDataItemsOfTheModel() throws IOException {
    compare(
        "data-items.ts", text(Files.readString(MODEL.resolve("io/sunlit/forms/data-items.txt"))));
  }

  @Test
  void shouldHaveTheDivisionsOfTheModel() throws IOException {
    try (Stream<Path> files =
        Files.list(MODEL.resolve("io/sunlit/forms/library/divisions")).sorted()) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString().replace(".txt", ".ts");
        compare("divisions/" + name, text(Files.readString(file)));
      }
    }
  }

  private static String text(String content) {
    return "export default `" + content + "`;\n";
  }

  private static void compare(String name, String expected) throws IOException {
    Path copy = LIBRARY.resolve(name);
    String marked = "/* A copy: see LibraryCopiesTest. */\n" + expected;
    if (Boolean.getBoolean("sunlit.copy")) {
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, marked);
    }
    assertThat(copy).content().isEqualTo(marked);
  }
}
